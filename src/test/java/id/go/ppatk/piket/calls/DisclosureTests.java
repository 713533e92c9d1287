package id.go.ppatk.piket.calls;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What looks like something that may not be written down, and what does not.
 */
class DisclosureTests {

	@ParameterizedTest
	@ValueSource(strings = { "Rekening 1234567890 diblokir", "no. rek 123-456-7", "norek BCA: 8880123456",
			"Nomor 1380009876543 tidak dapat ditarik", "virtual account 8801 2345 6789 01" })
	void anAccountNumber(String text) {
		assertThat(Disclosure.ACCOUNT.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kartu 4111 1111 1111 1111 hilang", "5500-0000-0000-0004", "378282246310005" })
	void aCardNumber(String text) {
		assertThat(Disclosure.CARD.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "NIK 3174015708900001", "KTP 3201 1201 0101 0001 tidak terbaca", "3174011708900002" })
	void aCitizensNumber(String text) {
		assertThat(Disclosure.NIK.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "LTKM atas nama Budi sudah dikirim", "Transaksi mencurigakan Rp 500 juta oleh nasabah",
			"LTKM nasabah Wulandari ditolak sistem" })
	void theContentOfASuspiciousTransactionReport(String text) {
		assertThat(Disclosure.LTKM.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Menanyakan status terlapor", "Kami telah melaporkan, tersangka bernama X",
			"Apakah sudah dilaporkan nasabah itu?" })
	void aReportedPerson(String text) {
		assertThat(Disclosure.REPORTED_PERSON.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Perubahan user.", "Hubungi 0812 3456 7890 atau 021-5551234", "Lihat CC-20261124-0007",
			"Batas waktu LTKM 3 hari kerja", "Cara mengunggah dokumen pendukung LTKM", "Nilai Rp 1.500.000.000 ke atas",
			"Batas 500.000.000 per hari", "Tanggal 24-11-2026 pukul 07.00", "PJK Bank Contoh", "Nomor surat 12/2026",
			"+62 812 3456 7890" })
	void anOrdinaryText(String text) {
		assertThat(Disclosure.values()).noneMatch((kind) -> kind.isIn(text));
	}

}
