package id.go.ppatk.piket.replies;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replies as mail programs send them: what is read of them, what of it is a quote of the
 * letter, and whether they say something.
 */
class MessageReaderTests {

	private static final String LETTER = """
			Yth. PIC DAT,

			Tindak lanjut TL-20261124-0001 ditujukan kepada Anda.

			  Nomor: TL-20261124-0001
			  Permasalahan: Apakah setoran tunai dari tiga rekening wajib dilaporkan?
			  Batas waktu jawaban: Jumat, 27 November 2026 pukul 09.00 WIB

			Buka tindak lanjut:
			http://localhost:8080/tindak-lanjut/TL-20261124-0001

			--\s
			Surat ini ditulis oleh aplikasi Piket Call Center PPATK.
			""";

	private static final String QUOTED = "> " + LETTER.replace("\n", "\n> ");

	@Test
	void answersBetweenTheQuotesAreRead() throws Exception {
		Reply reply = plain("""
				Yth. Rekan, jawaban kami di bawah.
				On 30/11/2026 13:25, Piket wrote:
				> Permasalahan: Apakah setoran tunai dari tiga rekening wajib dilaporkan?
				Jawaban 1: wajib, bila jumlahnya Rp500 juta atau lebih.
				> Batas waktu jawaban: Jumat, 27 November 2026 pukul 09.00 WIB
				Jawaban 2: lewat GRIPS.
				""");
		LetterQuote.Parts parts = parts(reply);
		assertThat(parts.own()).isEqualTo(reply.text())
			.contains("Jawaban 1: wajib, bila jumlahnya Rp500 juta atau lebih.", "Jawaban 2: lewat GRIPS.");
		assertThat(parts.quote()).isEmpty();
		assertThat(says(reply)).isTrue();
	}

	@Test
	void answersBetweenTheQuotesAreReadWhenNothingElseIsSaid() throws Exception {
		Reply reply = plain("Pada Sel, 24 Nov 2026 pukul 09.00 Piket <piket@localhost> menulis:\n"
				+ QUOTED.replace("> Buka tindak", "Wajib, lewat GRIPS.\n> Buka tindak"));
		assertThat(says(reply)).isTrue();
		assertThat(parts(reply).own()).contains("Wajib, lewat GRIPS.").doesNotContain("Buka tindak lanjut");
		assertThat(parts(reply).quote()).startsWith("> Buka tindak lanjut:").endsWith("Call Center PPATK.\n>");
	}

	@Test
	void aSentenceThatReadsLikeTheLineAboveAQuoteIsRead() throws Exception {
		Reply reply = plain("""
				Yth. Rekan,

				Pada surat edaran tanggal 3 November, kami menulis:
				pengguna jasa wajib diidentifikasi.
				""");
		assertThat(parts(reply)).isEqualTo(new LetterQuote.Parts(reply.text(), ""));
		assertThat(reply.text()).endsWith("kami menulis:\npengguna jasa wajib diidentifikasi.");
		assertThat(says(reply)).isTrue();
	}

	@Test
	void whatIsMoreThanAnAmountIsRead() throws Exception {
		Reply reply = plain("""
				Batas pelaporannya:
				> Rp500 juta: wajib LTKT
				> Rp100 juta: tidak wajib
				Mohon sampaikan.
				""");
		assertThat(parts(reply).own()).isEqualTo("""
				Batas pelaporannya:
				> Rp500 juta: wajib LTKT
				> Rp100 juta: tidak wajib
				Mohon sampaikan.""");
		assertThat(says(plain("> Rp500 juta: wajib LTKT\n> Rp100 juta: tidak wajib"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Pada Sel, 24 Nov 2026 pukul 09.00 Piket Call Center PPATK <piket@localhost> menulis:",
			"On Tue, Nov 24, 2026 at 9:00 AM Piket Call Center PPATK\n<piket@localhost>\nwrote:",
			"-----Pesan Asli-----\nDari: Piket <piket@localhost>\nTerkirim: 24 November 2026\nKepada: PIC DAT\nPerihal: Tindak lanjut",
			"" })
	void theLetterBelowTheAnswerIsFolded(String introduction) throws Exception {
		Reply reply = plain("Wajib dilaporkan.\n\n" + introduction + "\n\n"
				+ (introduction.startsWith("-") || introduction.isEmpty() ? LETTER : QUOTED));
		LetterQuote.Parts parts = parts(reply);
		assertThat(parts.own()).isEqualTo("Wajib dilaporkan.");
		assertThat(parts.quote()).startsWith(introduction.isEmpty() ? "Yth. PIC DAT" : introduction)
			.contains("Apakah setoran tunai");
		assertThat(says(reply)).isTrue();
	}

	@Test
	void aQuoteWhoseLinesWereBrokenAnewIsFolded() throws Exception {
		Reply reply = plain("""
				Wajib dilaporkan.

				On 24/11/2026 09:00, Piket wrote:
				> > Yth. PIC DAT,
				> > Tindak lanjut TL-20261124-0001 ditujukan
				> > kepada Anda.
				> > Nomor: TL-20261124-0001 Permasalahan: Apakah setoran tunai dari tiga
				> > rekening wajib
				> > dilaporkan?
				""");
		assertThat(parts(reply).own()).isEqualTo("Wajib dilaporkan.");
		assertThat(parts(reply).quote()).startsWith("On 24/11/2026").endsWith("> > dilaporkan?");
	}

	@Test
	void aQuoteOfSomethingElseIsNotFolded() throws Exception {
		Reply reply = plain(
				"Lihat surat kami:\n\nPada 3 November 2026 Budi menulis:\n> Setoran tunai wajib dilaporkan.");
		assertThat(parts(reply).own()).isEqualTo(reply.text());
	}

	@Test
	void whatIsOnlyIndentedIsKeptAndWhatIsNestedInItToo() throws Exception {
		Reply reply = html("""
				<div>Yth. Rekan,</div>
				<blockquote style="margin:0 0 0 40px"><div>Wajib dilaporkan.</div>
				<blockquote style="margin:0 0 0 40px">Lewat GRIPS.</blockquote></blockquote>
				<div class="gmail_quote"><div>Pada Sel, 24 Nov 2026 Piket &lt;piket@localhost&gt; menulis:</div>
				<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">%s</blockquote></div>
				""".formatted(LETTER.replace("\n", "<br>")));
		assertThat(parts(reply).own()).isEqualTo("Yth. Rekan,\nWajib dilaporkan.\nLewat GRIPS.");
		assertThat(parts(reply).quote()).startsWith("Pada Sel").contains("> Yth. PIC DAT,");
	}

	@Test
	void cellsOfATableAreApart() throws Exception {
		assertThat(html("Batasnya:<table><tr><td><p>LTKM</p></td><td>3 hari kerja<br></td></tr>"
				+ "<tr><td><b>LTKT</b></td><td>14<br>hari kerja</td></tr><tr><td></td></tr></table>Salam")
			.text()).isEqualTo("Batasnya:\nLTKM | 3 hari kerja\nLTKT | 14; hari kerja\n\nSalam");
	}

	@Test
	void aTableThatLaysOutThePageIsNoTable() throws Exception {
		assertThat(html("<table><tr><td><p>Wajib.</p><p>Setiap kali.</p></td></tr></table>"
				+ "<table><tr><td><img src=x></td><td>Budi</td></tr></table>")
			.text()).isEqualTo("Wajib.\nSetiap kali.\nBudi");
	}

	@Test
	void linesOfAListKeepTheirNumbers() throws Exception {
		assertThat(html(
				"<p>Syaratnya:</p><ol start=3><li><p>KTP</p></li><li>NPWP<ul><li>asli</li><li>salinan</li></ul></li>"
						+ "</ol><ol type=a><li>satu<li>dua</ol>")
			.text()).isEqualTo("Syaratnya:\n3. KTP\n4. NPWP\n  - asli\n  - salinan\na. satu\nb. dua");
	}

	@Test
	void aLinkSaysWhereItLeads() throws Exception {
		assertThat(html("Lihat <a href='https://contoh.go.id/se-3'>surat edaran</a> dan "
				+ "<a href='https://contoh.go.id'>https://contoh.go.id</a>.<pre>a\n b</pre>")
			.text()).isEqualTo("Lihat surat edaran (https://contoh.go.id/se-3) dan https://contoh.go.id.\na\n b");
	}

	@Test
	void aHundredThousandElementsInEachOtherAreRead() throws Exception {
		assertThat(html("<div>".repeat(100_000) + "Wajib").text()).isEqualTo("Wajib");
	}

	@Test
	void aLongAnswerIsWholeAndWhereATextIsCutItSaysSo() throws Exception {
		Reply reply = plain("Wajib. ".repeat(5000));
		assertThat(reply.text()).hasSize(34_999);
		assertThat(reply.cut()).isFalse();
		Reply endless = plain("Wajib. ".repeat(50_000));
		assertThat(endless.text()).hasSize(200_000);
		assertThat(endless.cut()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Type: text/plain; name=\"message.txt\"",
			"Content-Type: text/plain; name=\"message.txt\"\nContent-Disposition: inline; filename=\"message.txt\"" })
	void aTextThatBearsANameIsAText(String head) throws Exception {
		Reply reply = read("Subject: Re: x\nMIME-Version: 1.0\n" + head, "Wajib dilaporkan.");
		assertThat(reply.text()).isEqualTo("Wajib dilaporkan.");
		assertThat(reply.nature()).isEqualTo(Reply.Nature.WRITTEN);
		assertThat(reply.enclosures()).isEmpty();
	}

	@Test
	void allTextsOfAMessageAreReadAndAllFilesNamed() throws Exception {
		Reply reply = read("Subject: Re: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b", """
				--b
				Content-Type: multipart/alternative; boundary=c

				--c
				Content-Type: text/plain

				Wajib.
				--c
				Content-Type: text/html

				<b>Wajib.</b>
				--c--
				--b
				Content-Type: application/pdf; name="=?UTF-8?Q?jawaban_=E2=80=93_1.pdf?="
				Content-Disposition: attachment

				x
				--b
				Content-Type: text/plain; name="catatan.txt"
				Content-Disposition: attachment

				rahasia
				--b
				Content-Type: application/octet-stream

				x
				--b
				Content-Type: message/rfc822

				Subject: Surat edaran

				isi
				--b
				Content-Type: text/html

				<p>Setiap kali.</p>
				--b--
				""");
		assertThat(reply.text()).isEqualTo("Wajib.\n\nSetiap kali.");
		assertThat(reply.enclosures()).containsExactly("jawaban – 1.pdf", "catatan.txt", "application/octet-stream",
				"Surat edaran");
	}

	@Test
	void aPartThatIsBrokenLeavesTheOthersReadable() throws Exception {
		Reply reply = read("Subject: Re: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b", """
				--b
				Content-Type: text/plain

				Wajib.
				--b
				Content-Type: multipart/mixed; boundary=

				--x
				--b--
				""");
		assertThat(reply.text()).isEqualTo("Wajib.");
		assertThat(reply.nature()).isEqualTo(Reply.Nature.UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Out of Office: Re: Tindak lanjut", "Automatic reply: Tindak lanjut",
			"AutoReply: Tindak lanjut", "Balasan otomatis: Tindak lanjut", "[Balasan Otomatis] Cuti",
			"Sedang tidak di tempat", "Saya sedang tidak di tempat: Re: Tindak lanjut", "Tidak berada di kantor",
			"Sedang cuti sampai 4 Desember", "Jawaban otomatis", "Out of the office until Monday" })
	void aMessageWithTheSubjectOfAnAutomaticReplyIsOne(String subject) throws Exception {
		assertThat(read("Subject: " + subject, "Saya sedang cuti.").nature()).isEqualTo(Reply.Nature.AUTOMATIC);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Re: Tindak lanjut TL-20261124-0001 [0123456789ab]", "Pertanyaan tentang balasan otomatis",
			"Re: Automatic reply: Tindak lanjut", "Kantor pusat" })
	void anotherSubjectIsThatOfAPerson(String subject) throws Exception {
		assertThat(read("Subject: " + subject, "Wajib.").nature()).isEqualTo(Reply.Nature.WRITTEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Baik, kami cek dulu ya.", "Dikirim dari iPhone saya", "Sent from my iPhone",
			"Yth. Bapak Salahudin,\n\nSiap, segera kami tindak lanjuti.\n\nTerima kasih,\nBudi Santoso\nAnalis Madya\nTelp. 021-3850455 ext. 123",
			"Selamat pagi Pak, terima kasih atas suratnya.", "Noted, thanks.", "Assalamu'alaikum wr. wb.\nSalam,\nBudi",
			"Dengan hormat,\nkami periksa dulu, besok pukul 10.00 kami kabari.\n\nHormat kami,\nDirektorat Analisis Transaksi",
			"Siap pak, akan kami tindaklanjuti.\n\nBudi Santoso\nDirektorat Analisis Transaksi",
			"Received, will check.",
			"E-mail Bapak sudah kami terima, mohon waktu, masih kami koordinasikan dengan pimpinan.",
			"Sedang rapat, nanti saya balas paling lambat Senin.", "Baik.\n\nPERHATIAN: E-mail ini rahasia.",
			"Mohon tunggu sebentar.\n-- \nBudi, PPATK\nJl. Ir. H. Juanda No. 35",
			"Ok.\n\nE-mail ini bersifat rahasia dan ditujukan hanya kepada penerimanya. Wajib dihapus." })
	void whatPromisesAnAnswerIsNone(String text) throws Exception {
		assertThat(says(plain(text))).isFalse();
		assertThat(says(plain(text + "\n\nOn 24/11/2026 09:00, Piket <piket@localhost> wrote:\n" + QUOTED))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ya.", "Ya, terima kasih.", "Tidak.", "Sudah.", "Wajib LTKT", "3 hari kerja",
			"Baik, jawabannya wajib dilaporkan.", "Pak Budi wajib lapor, terima kasih.",
			"Terima kasih.\nTidak wajib dilaporkan\nBudi", "Yth. Rekan, boleh.", "Terlampir.",
			"Laporan sudah kami terima.", "Baik.\nBatasnya 14 hari kerja", "Paling lambat Senin.", "Lihat lampiran.",
			"E-mail sudah kami terima. Wajib." })
	void aShortAnswerIsOne(String text) throws Exception {
		assertThat(says(plain(text))).isTrue();
	}

	@Test
	void aReportForProgramsNamesWhomItReachedAndWhomNot() throws Exception {
		Reply reply = read("From: MAILER-DAEMON@contoh.go.id\nMIME-Version: 1.0\n"
				+ "Content-Type: multipart/report; report-type=delivery-status; boundary=b", """
						--b
						Content-Type: text/plain

						Maaf.
						--b
						Content-Type: message/delivery-status

						Reporting-MTA: dns; contoh.go.id

						Final-Recipient: rfc822; arsip@contoh.go.id
						Action: relayed
						Status: 2.0.0

						Final-Recipient: rfc822; Pic.Dat@contoh.go.id
						Action: failed
						Status: 5.2.2
						Diagnostic-Code: smtp; 552 5.2.2 Kotak surat
						 penuh

						--b
						Content-Type: text/rfc822-headers

						Message-ID: <surat@localhost>

						--b--
						""");
		assertThat(reply.nature()).isEqualTo(Reply.Nature.REPORT);
		assertThat(reply.references()).containsExactly("<surat@localhost>");
		assertThat(reply.report()).isEqualTo(new BounceReport(BounceReport.Fate.FAILED,
				"smtp; 552 5.2.2 Kotak surat penuh", java.util.Set.of("pic.dat@contoh.go.id")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Delivery Status Notification (Delay) | This is a warning message only. We will keep trying until 4.4.1 times out. | DELAYED
					Warning: could not send message | Message delayed 4 hours: 451 4.7.1 greylisted | DELAYED
					Undelivered Mail Returned to Sender | <pic.dat@contoh.go.id>: host mx said: 550 5.1.1 User unknown | FAILED
					Mail delivery failed: returning message to sender | A message that you sent could not be delivered: 452 mailbox full | FAILED
					failure notice | I'm not going to try again; this message has been in the queue too long. | FAILED
					Surat Anda | 452 4.2.2 Kotak surat penuh | DELAYED""")
	void aReportInWordsIsPermanentUnlessItSaysThatItIsNot(String subject, String text, BounceReport.Fate fate)
			throws Exception {
		Reply reply = read(
				"From: Mail Delivery System <MAILER-DAEMON@mx.contoh.go.id>\nX-Failed-Recipients: pic.dat@contoh.go.id\n"
						+ "Subject: " + subject,
				text);
		assertThat(reply.nature()).isEqualTo(Reply.Nature.REPORT);
		assertThat(reply.report().fate()).isEqualTo(fate);
		assertThat(reply.report().recipients()).contains("pic.dat@contoh.go.id");
	}

	@Test
	void aPostmasterWhoReportsNoLetterIsAProgram() throws Exception {
		assertThat(read("From: postmaster@contoh.go.id\nSubject: Pemeliharaan", "Server dipelihara Sabtu.").nature())
			.isEqualTo(Reply.Nature.AUTOMATIC);
	}

	private static LetterQuote.Parts parts(Reply reply) {
		return new LetterQuote(List.of(LETTER)).part(reply.text());
	}

	private static boolean says(Reply reply) {
		return Substance.isIn(new LetterQuote(List.of(LETTER)).ownLines(reply.text()), reply.senderName());
	}

	private static Reply plain(String text) throws Exception {
		return read("Subject: Re: Tindak lanjut\nContent-Type: text/plain; charset=UTF-8", text);
	}

	private static Reply html(String html) throws Exception {
		return read("Subject: Re: Tindak lanjut\nMIME-Version: 1.0\nContent-Type: text/html; charset=UTF-8", html);
	}

	private static Reply read(String head, String body) throws Exception {
		String from = head.startsWith("From:") ? "" : "From: PIC DAT <pic.dat@contoh.go.id>\n";
		String message = from + "To: piket@localhost\nMessage-ID: <1@contoh.go.id>\n" + head + "\n\n" + body;
		return MessageReader.read(new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
	}

}
