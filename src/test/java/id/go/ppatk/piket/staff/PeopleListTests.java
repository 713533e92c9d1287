package id.go.ppatk.piket.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import id.go.ppatk.piket.units.PlainUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Lists of people as offices keep them.
 */
class PeopleListTests {

	private static final UnitNames UNITS = new UnitNames(List.of(new PlainUnit("DKH", "Direktorat Kerjasama dan Humas"),
			new PlainUnit("DP", "Direktorat Pelaporan"), new PlainUnit("PTI", "Pusat Teknologi Informasi")));

	@ParameterizedTest
	@ValueSource(strings = { "Nama,Nama pengguna,Unit,Peran,E-mail", "NAMA PEGAWAI,Username,Unit Kerja,Role,Email",
			"nama  lengkap,USER NAME,Direktorat,Jabatan piket,Surel",
			"Nama Pegawai,NIP,Satuan Kerja,PERAN PIKET,Alamat E-mail", "Nama;Nama Pengguna;Unit;Peran;E-mail",
			"Nama\tUsername\tUnit Kerja\tPeran\tEmail" })
	void theUsualHeadsAreKnown(String heads) {
		String line = "Siti Aminah,siti.aminah,DP,PETUGAS,siti@ppatk.go.id";
		String delimiter = heads.contains(";") ? ";" : heads.contains("\t") ? "\t" : ",";
		PersonForm form = read(heads + "\n" + line.replace(",", delimiter)).get(0).form();
		assertThat(form).isEqualTo(
				new PersonForm("Siti Aminah", "siti.aminah", "DP", "siti@ppatk.go.id", Set.of(Role.PETUGAS), null));
	}

	@Test
	void theNumberOfACivilServantIsTheUserNameOnlyWhereNoOtherColumnHoldsIt() {
		assertThat(read("NIP,Nama,Unit,Peran\n19850101 201001 1 001,Siti,DP,PETUGAS").get(0).form().username())
			.isEqualTo("198501012010011001");
		assertThat(read("No.,NIP,Nama,Username,Unit,Peran\n1,198501012010011001,Siti,siti,DP,PETUGAS").get(0)
			.form()
			.username()).isEqualTo("siti");
	}

	@Test
	void headsThatAreUnknownMissingOrTwiceAreNamed() {
		PeopleList.UnreadableList refused = refused("Nama,NAMA PEGAWAI,Golongan darah,Unit\nSiti,Siti,A,DP");
		assertThat(refused.reasons()).extracting((why) -> why.messageKey() + " " + List.of(why.argument()))
			.containsExactly("import.head-twice [Nama, NAMA PEGAWAI]", "import.head-unknown [Golongan darah]",
					"import.head-missing [Nama pengguna]", "import.head-missing [Peran]");
	}

	@ParameterizedTest
	@CsvSource({ "DP,DP", "dp,DP", "Direktorat Pelaporan,DP", "DIREKTORAT  PELAPORAN,DP", "Dit. Pelaporan,DP",
			"Dit Pelaporan,DP", "Pelaporan,DP", "Direktorat Kerjasama & Humas,DKH", "Pusat Teknologi Informasi,PTI" })
	void unitsAreKnownByCodeAndByName(String typed, String code) {
		assertThat(read("Nama,Username,Unit,Peran\nSiti,siti," + typed + ",PETUGAS").get(0).form().unitCode())
			.isEqualTo(code);
	}

	@Test
	void aUnitThatThereIsNotIsNamed() {
		PeopleList.Line line = read("Nama,Username,Unit,Peran\nSiti,siti,Direktorat Baru,PETUGAS").get(0);
		assertThat(line.unknownUnit()).contains("Direktorat Baru");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Petugas", "petugas piket", "PETUGAS PIKET" })
	void aRoleIsKnownWithThePiketBehindIt(String typed) {
		assertThat(read("Nama,Username,Unit,Peran\nSiti,siti,DP," + typed).get(0).form().roles())
			.containsExactly(Role.PETUGAS);
	}

	@Test
	void aQuoteThatNobodyClosesIsRefused() {
		assertThat(refused("Nama,Username,Unit,Peran\n\"Siti,siti,DP,PETUGAS\n").reasons().get(0).messageKey())
			.isEqualTo("import.quote");
	}

	@Test
	void aListThatIsTooLongIsRefused() {
		assertThat(refused("Nama,Username,Unit,Peran\n" + "Siti,siti,DP,PETUGAS\n".repeat(501)).reasons()
			.get(0)
			.messageKey()).isEqualTo("import.too-long");
	}

	@Test
	void aFileThatSwellsWhenItIsUnpackedIsRefused() throws IOException {
		byte[] bomb = bomb();
		assertThat(bomb.length).isLessThan(200_000);
		assertThat(
				catchThrowableOfType(PeopleList.UnreadableList.class, () -> PeopleList.read("daftar.xlsx", bomb, UNITS))
					.reasons()
					.get(0)
					.messageKey())
			.isEqualTo("upload.too-much");
	}

	/** A workbook of a hundred kilobytes that holds a hundred megabytes. */
	static byte[] bomb() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			byte[] spaces = new byte[1024 * 1024];
			for (int i = 0; i < 100; i++) {
				zip.write(spaces);
			}
			zip.closeEntry();
		}
		return out.toByteArray();
	}

	private static List<PeopleList.Line> read(String csv) {
		return PeopleList.read("daftar.csv", csv.getBytes(StandardCharsets.UTF_8), UNITS);
	}

	private static PeopleList.UnreadableList refused(String csv) {
		return catchThrowableOfType(PeopleList.UnreadableList.class, () -> read(csv));
	}

}
