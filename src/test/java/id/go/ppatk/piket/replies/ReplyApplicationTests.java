package id.go.ppatk.piket.replies;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Locks;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.AnswerHandoff;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.notices.LetterLinks;
import id.go.ppatk.piket.notices.Letters;
import id.go.ppatk.piket.notices.MailServer;
import id.go.ppatk.piket.notices.MailSettings;
import id.go.ppatk.piket.notices.PracticeAddress;
import id.go.ppatk.piket.notices.Recipient;
import id.go.ppatk.piket.notices.ReplyToken;
import id.go.ppatk.piket.notices.SendLetters;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Replies to letters, from the SMTP server that took the letter to the IMAP server that
 * has the reply: which answer a hand-off, and which change nothing.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ReplyApplicationTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	LetterLinks letterLinks;

	@Autowired
	HandOn handOn;

	@Autowired
	AnswerHandoff answer;

	@Autowired
	Handoffs handoffs;

	@Autowired
	TakeReply takeReply;

	@Autowired
	MailboxState state;

	@Autowired
	Letters letters;

	@Autowired
	MailSettings settings;

	@Autowired
	ReplyToken token;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	GreenMail server;

	GreenMailUser mailbox;

	StaffMember officer;

	StaffMember pic;

	Handoff handoff;

	MimeMessage letter;

	@BeforeEach
	void aLetterThatArrived() throws Exception {
		this.server = MailServer.empty();
		this.mailbox = this.server.setUser("piket@localhost", "piket", "rahasia");
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		this.jdbc.sql("update staff_members set email = 'Pic.Dat@contoh.go.id' where id = ?")
			.param(this.pic.getId())
			.update();
		Duty duty = this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.officer, this.fixtures.officer("DP", 3));
		Call call = this.fixtures.call(duty, this.officer, LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
		this.handoff = this.handOn.to(new Addressee("DAT", this.pic.getId()),
				new Handing(UUID.randomUUID(), HandoffKind.DAT_DPR, call.getId(), 1, "Bagaimana status laporan?"),
				this.officer.getId(), "DP");
		new SendLetters(this.letters, Optional.of(MailServer.sender()), this.settings,
				new PracticeAddress(new MockEnvironment()), this.letterLinks, () -> "Piket", this.transaction,
				this.clock)
			.send(() -> true);
		this.letter = MailServer.received().get(0);
	}

	@Test
	void aReplyAnswersTheHandoffOnce() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re: apa saja\r\nContent-Type: text/plain; charset=UTF-8", """
						Laporan sudah diterima – terima kasih.

						Pada Sel, 24 Nov 2026 pukul 09.00 Piket <piket@localhost> menulis:
						> Yth. PIC DAT,
						"""));
		assertThat(read()).isEqualTo(1);
		assertThat(state()).isEqualTo(Handoff.State.ANSWERED);
		assertThat(said()).isEqualTo("Laporan sudah diterima – terima kasih.");
		assertThat(outcome()).isEqualTo("ANSWERED");
		assertThat(read()).as("it is marked as read").isZero();
		assertThat(this.jdbc.sql("select count(*) from letters where kind = 'HANDOFF_ANSWERED'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatWasTakenButNotMarkedAsReadIsNotTakenAgain() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "References: " + this.letter.getMessageID(), "Subject: Re", "Sudah."));
		Reply reply = MessageReader.read(this.server.getManagers()
			.getImapHostManager()
			.getInbox(this.mailbox)
			.getMessages()
			.get(0)
			.getMimeMessage());
		assertThat(this.takeReply.take(reply)).isEqualTo(Reply.Outcome.ANSWERED);
		assertThat(read()).isEqualTo(1);
		assertThat(this.jdbc.sql("select outcome from replies").query(String.class).list()).containsExactly("ANSWERED");
	}

	@Test
	void whatAnotherInstanceTakesInAtTheSameTimeIsNotAnsweredTwice() throws Exception {
		deliver(answering("Wajib dilaporkan."));
		Reply reply = MessageReader.read(this.server.getManagers()
			.getImapHostManager()
			.getInbox(this.mailbox)
			.getMessages()
			.get(0)
			.getMimeMessage());
		CompletableFuture<Reply.Outcome> here = this.transaction.execute((status) -> {
			this.jdbc.sql("""
					insert into replies (message_key, sender, subject, received_at, taken_at, text, enclosures, outcome)
					values (?, '', '', now(), now(), '', '', 'UNMATCHED')""").param(reply.key()).update();
			CompletableFuture<Reply.Outcome> taking = CompletableFuture.supplyAsync(() -> this.takeReply.take(reply));
			Locks.awaitSomebodyWaiting(this.jdbc);
			return taking;
		});
		assertThat(here.get(30, TimeUnit.SECONDS)).isEqualTo(Reply.Outcome.UNMATCHED);
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void withoutReferencesTheNumberAndItsTokenWillDo() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "X-Nothing: 1", "Subject: RE: " + this.letter.getSubject(), "Sudah."));
		read();
		assertThat(state()).isEqualTo(Handoff.State.ANSWERED);
	}

	@Test
	void aStrangerWithAForgedNumberChangesNothing() throws Exception {
		deliver(reply("jahat@contoh.com", "X-Nothing: 1", "Subject: Re: Tindak lanjut TL-20261124-0001 [000000000000]",
				"Tutup saja."));
		read();
		assertThat(outcome()).isEqualTo("UNMATCHED");
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void aStrangerWhoKnowsTheLetterIsNotTheOneWhoWasAsked() throws Exception {
		deliver(reply("jahat@contoh.com", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re: " + this.letter.getSubject(), "Tutup saja."));
		read();
		assertThat(outcome()).isEqualTo("NOT_ASKED");
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes", "Return-Path: <>" })
	void automaticRepliesChangeNothing(String header) throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID() + "\r\n" + header,
				"Subject: Sedang cuti", "Saya sedang cuti."));
		read();
		assertThat(outcome()).isEqualTo("AUTOMATIC");
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void aBounceMarksTheLetterAsFailedWithTheWordsOfTheServer() throws Exception {
		deliver("""
				From: MAILER-DAEMON@contoh.go.id
				To: piket@localhost
				Subject: Undelivered Mail Returned to Sender
				Message-ID: <pantul@contoh.go.id>
				Auto-Submitted: auto-replied
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="b"

				--b
				Content-Type: text/plain

				Maaf.
				--b
				Content-Type: message/delivery-status

				Reporting-MTA: dns; contoh.go.id

				Final-Recipient: rfc822; pic.dat@contoh.go.id
				Action: failed
				Status: 5.1.1
				Diagnostic-Code: smtp; 550 5.1.1 Kotak surat tidak dikenal

				--b
				Content-Type: text/rfc822-headers

				Message-ID: %s
				Subject: Tindak lanjut

				--b--
				""".formatted(this.letter.getMessageID()));
		read();
		assertThat(outcome()).isEqualTo("BOUNCED");
		assertThat(this.jdbc.sql("select state || ' ' || server_words from letters where kind = 'HANDOFF_RECEIVED'")
			.query(String.class)
			.single()).startsWith("FAILED").contains("550 5.1.1 Kotak surat tidak dikenal");
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void htmlOnlyBecomesTextAndAScriptIsNeverMarkup() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: <script>alert(1)</script>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=UTF-8",
				"<html><head><style>p{}</style></head><body><p>Nilai &lt;b&gt; &amp; lain.<br>Baris kedua</p>"
						+ "<script>alert(1)</script><blockquote>hanya menjorok</blockquote></body></html>"));
		read();
		assertThat(said()).isEqualTo("Nilai <b> & lain.\nBaris kedua\nhanya menjorok");
		Shown page = Shown.on(this.browser.get()
			.uri("/pemberitahuan/balasan")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange());
		assertThat(page.each(".letter-text")).anyMatch((text) -> text.contains("Nilai <b> & lain."));
		assertThat(page.in("tbody")).contains("<script>alert(1)</script>", "Menjawab tindak lanjut");
		assertThat(page.count("script:not([src])")).isZero();
		Shown admins = Shown.on(this.browser.get()
			.uri("/pemberitahuan/balasan")
			.with(this.fixtures.as(this.fixtures.person("admin", "Admin", "PTI", Role.ADMIN)))
			.exchange());
		assertThat(admins.in("tbody")).contains("pic.dat@contoh.go.id");
		assertThat(admins.in("#isi")).doesNotContain("Nilai");
	}

	@Test
	void cellsOfATableAreKeptApartAndWhatIsNotClosedIsRead() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=UTF-8",
				"<table><tr><td>Satu<td>Dua</tr><tr><td>Tiga &lt; 4</td></tr></table><p title='a > b'>Salam"));
		read();
		assertThat(said()).isEqualTo("Satu | Dua\nTiga < 4\nSalam");
	}

	@Test
	void twentyFiveMegabytesAreNotFetchedAndTheAnswerCounts() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re: besar\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"",
				"--b\r\nContent-Type: text/plain\r\n\r\nLihat lampiran.\r\n--b\r\nContent-Type: application/pdf; "
						+ "name=\"besar.pdf\"\r\nContent-Disposition: attachment; filename=\"besar.pdf\"\r\n\r\n"
						+ ("x".repeat(1022) + "\r\n").repeat(25 * 1024) + "\r\n--b--\r\n"));
		read();
		assertThat(said()).isEqualTo("Lihat lampiran.");
		assertThat(this.jdbc.sql("select enclosures from replies").query(String.class).single()).isEqualTo("besar.pdf");
	}

	@Test
	void aTextOf25MegabytesIsCutAndSaysSo() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(), "Subject: Re: panjang",
				("panjang ".repeat(120) + "\r\n").repeat(26 * 1024)));
		read();
		assertThat(said()).hasSizeBetween(199_000, 200_000);
		assertThat(this.jdbc.sql("select text from replies where cut").query(String.class).single()).isEqualTo(said());
		assertThat(Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange())
			.each(".handoff-moves .hint"))
			.contains("Surat ini lebih panjang daripada yang disimpan. Baca lanjutannya di kotak surat.");
	}

	@Test
	void brokenMimeIsKeptAndChangesNothing() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: =?UTF-8?B?rusak?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=",
				"--b\r\nContent-Type: text/plain; charset=entah\r\n\r\nTidak sampai akhir"));
		deliver("Tanpa: kepala\r\n\r\nTanpa pengirim.\u0000");
		assertThat(read()).isEqualTo(2);
		assertThat(this.jdbc.sql("select outcome from replies").query(String.class).list()).hasSize(2)
			.doesNotContain("ANSWERED");
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void anAnswerThatComesTooLateIsKept() throws Exception {
		answerAndClose();
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(), "Subject: Re", "Lagi."));
		read();
		assertThat(outcome()).isEqualTo("TOO_LATE");
		assertThat(said()).isEqualTo("Sudah di halaman.");
		assertThat(told()).containsExactly("Petugas DP 1");
		assertThat(menu(this.officer)).isEqualTo("1");
		assertThat(messages()).containsExactly("Surat masuk Tidak lagi menunggu jawaban Pesan baru "
				+ "pic.dat@contoh.go.id, Selasa, 24 November 2026 pukul 09.00 WIB Lagi.");
	}

	@Test
	void whatPromisesAnAnswerIsAMessageAndTheFindingAnswers() throws Exception {
		deliver(answering("Baik, kami cek dulu ya.\n\nDikirim dari iPhone saya"));
		read();
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
		assertThat(outcome()).isEqualTo("NO_ANSWER");
		assertThat(told()).containsExactly("Petugas DP 1");
		assertThat(menu(this.officer)).isEqualTo("1");
		assertThat(messages()).containsExactly("Surat masuk Tidak berisi jawaban Pesan baru pic.dat@contoh.go.id, "
				+ "Selasa, 24 November 2026 pukul 09.00 WIB Baik, kami cek dulu ya. Dikirim dari iPhone saya");
		assertThat(menu(this.officer)).as("looked at").isEmpty();
		this.clock.set("2026-11-24T10:00");
		deliver(answering("Laporan sudah diterima."));
		read();
		assertThat(state()).isEqualTo(Handoff.State.ANSWERED);
		assertThat(this.jdbc.sql("select kind from letters where recipient_name = 'Petugas DP 1' order by id")
			.query(String.class)
			.list()).containsExactly("HANDOFF_MESSAGE", "HANDOFF_ANSWERED");
		assertThat(Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange())
			.each(".handoff-moves > li"))
			.satisfiesExactly((step) -> assertThat(step).startsWith("Diteruskan"),
					(step) -> assertThat(step).contains("Baik, kami cek dulu ya.",
							"Dilihat oleh Petugas DP 1, Selasa, 24 November 2026 pukul 09.00 WIB"),
					(step) -> assertThat(step).startsWith("Diterima"),
					(step) -> assertThat(step).startsWith("Dijawab").contains("Laporan sudah diterima."));
	}

	@Test
	void onlyALookOfTheUnitThatHandedItOnCounts() throws Exception {
		deliver(answering("Baik."));
		read();
		this.browser.get().uri(page()).with(this.fixtures.as(this.fixtures.supervisor())).exchange();
		this.browser.get().uri(page()).with(this.fixtures.as(this.pic)).exchange();
		assertThat(menu(this.officer)).isEqualTo("1");
		assertThat(Shown
			.on(this.browser.get().uri("/tindak-lanjut?lihat=menunggu").with(this.fixtures.as(this.officer)).exchange())
			.each(".handoffs > li .state")).containsExactly("Belum diterima", "Pesan baru");
		this.browser.get().uri(page()).with(this.fixtures.as(this.fixtures.officer("DP", 3))).exchange();
		assertThat(menu(this.officer)).isEmpty();
	}

	@Test
	void aLaterReplyAddsToTheAnswerWhileItIsNotClosed() throws Exception {
		deliver(answering("Wajib dilaporkan."));
		read();
		this.clock.set("2026-11-24T11:00");
		deliver(answering("Tambahan: paling lambat 14 hari kerja."));
		read();
		assertThat(this.jdbc.sql("select outcome from replies order by id").query(String.class).list())
			.containsExactly("ANSWERED", "ADDED");
		assertThat(this.jdbc.sql("select said from handoff_moves where kind = 'ANSWERED' order by position")
			.query(String.class)
			.list()).containsExactly("Wajib dilaporkan.", "Tambahan: paling lambat 14 hari kerja.");
		assertThat(this.jdbc.sql("select text from letters where kind = 'HANDOFF_ANSWERED' order by id")
			.query(String.class)
			.list()).satisfiesExactly((first) -> assertThat(first).contains("sudah dijawab"),
					(second) -> assertThat(second).contains("dilengkapi"));
		assertThat(Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange())
			.each(".handoff-moves > li > strong"))
			.containsExactly("Diteruskan", "Diterima", "Dijawab", "Jawaban dilengkapi");
		this.transaction.executeWithoutResult((status) -> {
			Handoff handoff = this.handoffs.findById(this.handoff.getId()).orElseThrow();
			handoff.close(this.officer.getId(), this.clock.instant(), true, null);
		});
		deliver(answering("Sekali lagi: wajib."));
		read();
		assertThat(this.jdbc.sql("select outcome from replies order by id desc limit 1").query(String.class).single())
			.isEqualTo("TOO_LATE");
	}

	@Test
	void theQuoteOfTheLetterIsFolded() throws Exception {
		String sent = this.jdbc.sql("select text from letters where kind = 'HANDOFF_RECEIVED'")
			.query(String.class)
			.single();
		deliver(answering("Wajib dilaporkan.\n\nPada Sel, 24 Nov 2026 pukul 09.00 Piket <piket@localhost> menulis:\n> "
				+ sent.replace("\n", "\n> ")));
		read();
		assertThat(said()).isEqualTo("Wajib dilaporkan.");
		Shown shown = Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange());
		assertThat(shown.each(".handoff-moves > li > .letter-text")).containsExactly("Wajib dilaporkan.");
		assertThat(shown.in(".handoff-moves details")).startsWith("Kutipan surat Pada Sel")
			.contains("Bagaimana status laporan?");
		this.handOn.forget(this.handoff.getCallId(), 1, "Topik: dialihkan ke surat");
		assertThat(this.jdbc.sql("select text || quote from replies").query(String.class).single())
			.isEqualTo("Wajib dilaporkan.");
	}

	@Test
	void theQuoteOfTheLetterInHtmlIsFolded() throws Exception {
		String sent = this.jdbc.sql("select html from letters where kind = 'HANDOFF_RECEIVED'")
			.query(String.class)
			.single();
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=UTF-8",
				"<p>Wajib dilaporkan.</p><div style='border-top:solid'><p><b>From:</b> Piket &lt;piket@localhost&gt;<br>"
						+ "<b>Sent:</b> Tuesday, November 24, 2026<br><b>Subject:</b> Tindak lanjut</p></div>" + sent));
		read();
		assertThat(said()).isEqualTo("Wajib dilaporkan.");
		assertThat(this.jdbc.sql("select quote from replies").query(String.class).single()).startsWith("From: Piket")
			.contains("Permasalahan | Bagaimana status laporan?")
			.endsWith("Ruangan Layanan Bantuan, Lantai 2");
	}

	@Test
	void fromAnotherAddressItStandsOnThePageAndTheOfficerIsTold() throws Exception {
		deliver(reply("pic.dat@surel.example", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b", """
						--b
						Content-Type: text/plain

						Wajib dilaporkan.
						--b
						Content-Type: application/pdf; name="surat edaran.pdf"
						Content-Disposition: attachment

						x
						--b--
						"""));
		read();
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
		assertThat(told()).containsExactly("Petugas DP 1");
		assertThat(messages())
			.containsExactly("Surat masuk Pengirim bukan yang ditanya Pesan baru pic.dat@surel.example, "
					+ "Selasa, 24 November 2026 pukul 09.00 WIB Wajib dilaporkan. Lampiran di kotak surat: surat edaran.pdf");
	}

	@Test
	void whatCannotBeReadStandsOnThePage() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Re\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf; name=jawaban.pdf", "x"));
		read();
		assertThat(told()).containsExactly("Petugas DP 1");
		assertThat(messages()).containsExactly("Surat masuk Tidak terbaca Pesan baru pic.dat@contoh.go.id, "
				+ "Selasa, 24 November 2026 pukul 09.00 WIB Lampiran di kotak surat: jawaban.pdf");
	}

	@Test
	void anAutomaticReplyStandsOnThePageAndNobodyIsTold() throws Exception {
		deliver(reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(),
				"Subject: Out of Office: Tindak lanjut", "Saya cuti sampai 4 Desember."));
		read();
		assertThat(state()).isEqualTo(Handoff.State.OPEN);
		assertThat(told()).isEmpty();
		assertThat(menu(this.officer)).isEmpty();
		assertThat(messages()).containsExactly("Surat masuk Balasan otomatis pic.dat@contoh.go.id, "
				+ "Selasa, 24 November 2026 pukul 09.00 WIB Saya cuti sampai 4 Desember.");
	}

	@Test
	void aBounceInWordsThatNamesTheRecipientFailsTheLetterAndStandsOnTheFirstPage() throws Exception {
		deliver(bounce("<Pic.Dat@contoh.go.id>: host mx.contoh.go.id said: 550 5.1.1 User unknown"));
		read();
		assertThat(this.jdbc.sql("select state || ' ' || server_words from letters where kind = 'HANDOFF_RECEIVED'")
			.query(String.class)
			.single()).isEqualTo("FAILED <Pic.Dat@contoh.go.id>: host mx.contoh.go.id said: 550 5.1.1 User unknown");
		assertThat(this.jdbc.sql("select kind from letters where recipient_name = 'Petugas DP 1'")
			.query(String.class)
			.list()).containsExactly("HANDOFF_UNREACHED");
		assertThat(menu(this.officer)).isEqualTo("1");
		Shown first = Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange());
		assertThat(first.each(".waiting-list li"))
			.contains("1 tindak lanjut belum sampai: suratnya gagal dikirim Lihat tindak lanjut");
		Shown page = Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange());
		assertThat(page.in(".alert")).startsWith("Surat kepada PIC DAT (Pic.Dat@contoh.go.id) tidak sampai.")
			.contains("550 5.1.1 User unknown");
		assertThat(page.each(".handoff-moves > li").get(1))
			.startsWith("Surat masuk Surat kembali mailer-daemon@contoh.go.id")
			.contains("Tentang surat kepada PIC DAT.");
		assertThat(menu(this.officer)).as("a look alone does not reach the PIC").isEqualTo("1");
	}

	@Test
	void aLetterThatIsOnlyDelayedIsSentStill() throws Exception {
		deliver(bounce("This is a warning message only. We will keep trying: pic.dat@contoh.go.id 451 4.7.1"));
		read();
		assertThat(outcome()).isEqualTo("DELAYED");
		assertThat(this.jdbc.sql("select state from letters").query(String.class).list()).containsExactly("SENT");
		assertThat(menu(this.officer)).isEmpty();
	}

	@Test
	void aBounceThatNamesSomebodyElseChangesNothing() throws Exception {
		deliver(bounce("<lain@contoh.go.id>: 550 5.1.1 User unknown"));
		read();
		assertThat(outcome()).isEqualTo("UNMATCHED");
		assertThat(this.jdbc.sql("select state from letters").query(String.class).list()).containsExactly("SENT");
	}

	@Test
	void aLetterThatTheServerRefusesConcernsWhoHandedItOn() {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
				update letters set state = 'FAILED', server_words = '550 Ditolak', version = version + 1""").update());
		assertThat(menu(this.officer)).isEqualTo("1");
		assertThat(
				Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange()).in(".alert q"))
			.isEqualTo("550 Ditolak");
		answerAndClose();
		assertThat(menu(this.officer)).isEmpty();
	}

	private void answerAndClose() {
		this.answer.answer(this.handoff.getId(), this.handoff.getToStaff(), "Sudah di halaman.");
		this.transaction.executeWithoutResult((status) -> this.handoffs.findById(this.handoff.getId())
			.orElseThrow()
			.close(this.officer.getId(), this.clock.instant(), true, null));
	}

	private String answering(String text) throws Exception {
		return reply("pic.dat@contoh.go.id", "In-Reply-To: " + this.letter.getMessageID(), "Subject: Re", text);
	}

	private static String bounce(String text) {
		return "From: Mail Delivery System <mailer-daemon@contoh.go.id>\r\nTo: piket@localhost\r\nMessage-ID: <p"
				+ NUMBER.incrementAndGet() + "@contoh.go.id>\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\n"
				+ text;
	}

	private String page() {
		return "/tindak-lanjut/" + this.handoff.getNumber();
	}

	/** The messages on the officer's page, beside the moves. */
	private List<String> messages() {
		return Shown.on(this.browser.get().uri(page()).with(this.fixtures.as(this.officer)).exchange())
			.each(".handoff-moves > li:has(> .state[data-state^=reply])");
	}

	/** What the menu counts beside "Tindak lanjut"; empty for nothing. */
	private String menu(StaffMember person) {
		return String.join("", Shown.on(this.browser.get().uri("/profil").with(this.fixtures.as(person)).exchange())
			.each(".nav-count[href^=/tindak-lanjut] > span:not(.visually-hidden)"));
	}

	/** Who was told that there is a message to look at. */
	private List<String> told() {
		return this.jdbc.sql("select recipient_name from letters where kind = 'HANDOFF_MESSAGE'")
			.query(String.class)
			.list();
	}

	@Test
	void aMailboxThatCannotBeReadIsSaidInWordsUntilItCan() throws Exception {
		assertThat(troubleAfter(reader("salah", this.server.getImap().getPort()))).isEqualTo("mailbox.trouble.REFUSED");
		this.clock.set("2026-11-24T10:00");
		assertThat(troubleAfter(reader("rahasia", 1))).isEqualTo("mailbox.trouble.UNREACHABLE");
		assertThat(this.state.trouble().orElseThrow().since()).as("since the first failure")
			.isEqualTo("2026-11-24T02:00:00Z");
		assertThat(reader("rahasia", this.server.getImap().getPort()).trouble()).isNotNull();
		assertThat(new ReadReplies(this.takeReply, this.state, this.settings).trouble()).as("nobody reads it").isNull();
		read();
		assertThat(this.state.trouble()).isEmpty();
	}

	@Test
	void theMailboxIsOptional() throws Exception {
		ReadReplies none = new ReadReplies(this.takeReply, this.state, this.settings);
		assertThat(none.isConfigured()).isFalse();
		assertThat(none.read()).isZero();
		Shown page = Shown.on(this.browser.get()
			.uri("/pemberitahuan/balasan")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange());
		assertThat(page.in(".alert-warning")).contains("Kotak surat belum diatur");
		assertThat(page.in(".empty")).contains("Belum ada balasan.");
	}

	private static String reply(String from, String headers, String more, String text) {
		return "From: Seseorang <" + from + ">\r\nTo: piket@localhost\r\nMessage-ID: <balasan-"
				+ NUMBER.incrementAndGet() + "@contoh.go.id>\r\n" + headers + "\r\n" + more + "\r\n\r\n" + text;
	}

	private void deliver(String message) throws Exception {
		this.mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(message.replaceAll("(?<!\r)\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
	}

	private int read() throws Exception {
		return reader("rahasia", this.server.getImap().getPort()).read();
	}

	private ReadReplies reader(String password, int port) {
		return new ReadReplies(this.takeReply, this.state,
				new MailSettings.Imap("127.0.0.1", port, "piket", password, "INBOX", false));
	}

	private String troubleAfter(ReadReplies reader) {
		assertThatExceptionOfType(MessagingException.class).isThrownBy(reader::read);
		return this.state.trouble().orElseThrow().messageKey();
	}

	private Handoff.State state() {
		return this.handoffs.findById(this.handoff.getId()).orElseThrow().getState();
	}

	private String said() {
		return this.jdbc.sql("select said from handoff_moves where kind = 'ANSWERED'").query(String.class).single();
	}

	private String outcome() {
		List<String> outcomes = this.jdbc.sql("select outcome from replies").query(String.class).list();
		assertThat(outcomes).hasSize(1);
		return outcomes.get(0);
	}

}
