package id.go.ppatk.piket.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A workbook that somebody sent is measured before it is opened.
 */
class UploadedWorkbookTests {

	@Test
	void aWorkbookIsOpenedWhateverItsName() throws IOException {
		try (XSSFWorkbook workbook = UploadedWorkbook.open(workbook())) {
			assertThat(workbook.getSheetName(0)).isEqualTo("A");
		}
	}

	@Test
	void nothingIsNoWorkbook() {
		refused(new byte[0], "upload.empty");
	}

	@Test
	void textAndOtherArchivesAreNone() throws IOException {
		refused("Nama;Jam".getBytes(StandardCharsets.UTF_8), "upload.no-excel");
		refused(zip("word/document.xml", new byte[10]), "upload.no-excel");
	}

	@Test
	void anOldOrLockedWorkbookIsToldApart() {
		refused(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0 }, "upload.old-excel");
	}

	@Test
	void macrosAreRefused() throws IOException {
		refused(zip("xl/vbaProject.bin", new byte[10]), "upload.macros");
	}

	@Test
	void moreThanTwoMegabytesAreRefused() {
		byte[] large = new byte[2 * 1024 * 1024 + 1];
		large[0] = 'P';
		refused(large, "upload.too-large");
	}

	@Test
	void whatUnpacksToFarMoreIsRefusedBeforeItIsUnpacked() throws IOException {
		refused(zip("xl/workbook.xml", new byte[64 * 1024 * 1024]), "upload.too-much");
	}

	@Test
	void aWorkbookThatIsCutOffIsRefused() throws IOException {
		byte[] whole = workbook();
		refused(Arrays.copyOf(whole, whole.length / 2), "upload.broken");
		refused(zip("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8)), "upload.broken");
	}

	private static void refused(byte[] content, String messageKey) {
		assertThatExceptionOfType(UploadedWorkbook.Refused.class).isThrownBy(() -> UploadedWorkbook.open(content))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(messageKey));
	}

	private static byte[] workbook() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("A").createRow(0).createCell(0).setCellValue("x");
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
		}
		return bytes.toByteArray();
	}

}
