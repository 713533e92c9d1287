package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.validation.BindException;
import org.springframework.validation.ObjectError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be said of a call. Clause 5.c.iii.
 */
class CallFormRulesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");

	private static final ProblemForm PROBLEM = new ProblemForm(0, 6L, "Batas waktu", Outcome.TUNTAS, null, null, null,
			null, null, null, null, null);

	private String callerName = "Bapak ABC";

	private boolean nameWithheld;

	private CallerKind kind = CallerKind.PIHAK_PELAPOR;

	private String institution = "PJK DEF";

	private String contact = "0812 3456 7890 / 021-3850455";

	private boolean contactWithheld;

	private String email = "";

	private String received = "09.00";

	private String finished = "09.10";

	private List<ProblemForm> problems = List.of(PROBLEM);

	@Test
	void aWholeFormIsTheCallThatItTells() {
		this.email = "abc@def.example";
		CallDetails details = read().orElseThrow();
		assertThat(details.receivedAt()).isEqualTo("2026-11-24T02:00:00Z");
		assertThat(details.finishedAt()).isEqualTo("2026-11-24T02:10:00Z");
		assertThat(details.callerName()).isEqualTo("Bapak ABC");
		assertThat(details.institution()).isEqualTo("PJK DEF");
		assertThat(details.contacts()).extracting(Contact::raw)
			.containsExactly("0812 3456 7890", "021-3850455", "abc@def.example");
		assertThat(details.problems())
			.containsExactly(new CallDetails.Problem(1, 6L, "Batas waktu", Outcome.TUNTAS, null, null));
	}

	@Test
	void nothingSaidIsOneSentenceForEachThing() {
		this.callerName = " ";
		this.kind = null;
		this.contact = "";
		this.received = "pagi";
		this.problems = List
			.of(new ProblemForm(null, null, null, null, null, null, null, null, null, null, null, null));
		assertThat(errors()).containsExactly("call-form.name-missing", "call-form.contact-missing", "time.unreadable",
				"call-form.topic-missing", "call-form.outcome-missing", "call-form.problem-missing");
	}

	@Test
	void whatIsWithheldIsNotMissing() {
		this.callerName = null;
		this.nameWithheld = true;
		this.contact = null;
		this.contactWithheld = true;
		CallDetails details = read().orElseThrow();
		assertThat(details.callerName()).isNull();
		assertThat(details.contacts()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "''|MASYARAKAT", "' '|MASYARAKAT", "PJK DEF|PIHAK_PELAPOR", "PT Bank Contoh|PIHAK_PELAPOR",
					"Kementerian Keuangan|INSTANSI_LAIN", "Dinas Sosial|INSTANSI_LAIN",
					"UNIVERSITAS Contoh|INSTANSI_LAIN", "PT Badani Jaya|PIHAK_PELAPOR" })
	void whoCallsFollowsFromTheInstitutionWhereNobodyChose(String institution, CallerKind kind) {
		this.kind = null;
		this.institution = institution;
		assertThat(read().orElseThrow().callerKind()).isEqualTo(kind);
	}

	@Test
	void ofAWrongMenuAloneNothingIsDemanded() {
		this.callerName = null;
		this.kind = null;
		this.institution = null;
		this.contact = null;
		this.problems = List.of(problem(Outcome.SALAH_MENU, null, "Kepada PTI"));
		CallDetails details = read().orElseThrow();
		assertThat(details.contacts()).isEmpty();
		assertThat(details.problems().get(0).text()).isEqualTo("Kepada PTI");
		this.problems = List.of(PROBLEM, problem(Outcome.SALAH_MENU, null, "Kepada PTI"));
		assertThat(errors()).containsExactly("call-form.name-missing", "call-form.contact-missing");
	}

	@Test
	void onlyMasyarakatHasNoInstitution() {
		this.institution = "";
		assertThat(errors()).containsExactly("call-form.institution-missing");
		this.kind = CallerKind.MASYARAKAT;
		this.institution = "Tidak dipakai";
		assertThat(read().orElseThrow().institution()).isNull();
	}

	@Test
	void numbersAndAddressesLookLikeSome() {
		this.contact = "besok saja";
		this.email = "abc di def";
		assertThat(errors()).containsExactly("telephone.unreadable", "call-form.email-unreadable");
	}

	@Test
	void anAddressAmongTheNumbersIsSortedIntoTheAddressesOnce() {
		this.contact = "0811 955 021 (WA) dan abc@def.com";
		this.email = "abc@def.com / abc@ghi.com";
		assertThat(read().orElseThrow().contacts()).extracting(Contact::raw)
			.containsExactly("0811 955 021 (WA)", "abc@def.com", "abc@ghi.com");
		this.contact = "abc@def.com";
		assertThat(errors()).containsExactly("call-form.contact-missing");
	}

	@Test
	void aNumberInTheFieldOfAddressesIsNone() {
		this.email = "0811 955 021";
		assertThat(errors()).containsExactly("call-form.email-unreadable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0900", "09:00", "09.00" })
	void timesAreTypedAsPeopleTypeThem(String typed) {
		this.received = typed;
		assertThat(read().orElseThrow().receivedAt()).isEqualTo("2026-11-24T02:00:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "09.20, 09.10, call-form.finished-before-received", "09.40, 09.50, call-form.time-ahead",
			"09.00, 09.31, call-form.time-ahead" })
	void aCallEndsAfterItBeganAndNotAfterNow(String from, String until, String message) {
		this.received = from;
		this.finished = until;
		assertThat(errors()).containsExactly(message);
	}

	@Test
	void aCallThatNobodyEndedEndsNow() {
		this.finished = " ";
		assertThat(read().orElseThrow().finishedAt()).isEqualTo(NOW);
	}

	@Test
	void aCallOfAnotherDayThatNobodyEndedEndsWhenItBegan() {
		this.finished = null;
		CallDetails details = new CallFormRules(DAY.minusDays(1), NOW).read(form(), binding()).orElseThrow();
		assertThat(details.finishedAt()).isEqualTo(details.receivedAt()).isEqualTo("2026-11-23T02:00:00Z");
	}

	@Test
	void whatIsPassedOnSaysToWhomAndWhatIsDivertedSaysWhereAndWhy() {
		this.problems = List.of(problem(Outcome.DIESKALASI, "x", null),
				problem(Outcome.AKAN_DIHUBUNGI_KEMBALI, "x", null), problem(Outcome.DIALIHKAN_SARANA, "x", null));
		assertThat(errors()).containsExactly("call-form.remark-missing", "call-form.channel-missing",
				"call-form.why-missing");
	}

	@Test
	void aWrongMenuAndAConfidentialQuestionNeedNoText() {
		ProblemForm secret = new ProblemForm(0, 6L, null, Outcome.DIALIHKAN_SARANA, null, Diversion.Channel.SURAT,
				Diversion.Why.RAHASIA, null, null, null, null, null);
		this.problems = List.of(problem(Outcome.SALAH_MENU, null, "DP"), secret);
		assertThat(read().orElseThrow().problems()).extracting(CallDetails.Problem::text).containsExactly("DP", "");
	}

	@Test
	void aCallHoldsOnlySoManyProblems() {
		this.problems = Collections.nCopies(CallForm.MOST_PROBLEMS + 1, PROBLEM);
		assertThat(errors()).containsExactly("call-form.too-many-problems");
	}

	private static ProblemForm problem(Outcome outcome, String text, String remark) {
		return new ProblemForm(0, 6L, text, outcome, remark, null, null, null, null, null, null, null);
	}

	private Optional<CallDetails> read() {
		BindException errors = binding();
		Optional<CallDetails> details = new CallFormRules(DAY, NOW).read(form(), errors);
		assertThat(errors.getAllErrors()).isEmpty();
		return details;
	}

	private List<String> errors() {
		BindException errors = binding();
		assertThat(new CallFormRules(DAY, NOW).read(form(), errors)).isEmpty();
		return errors.getAllErrors().stream().map(ObjectError::getCode).toList();
	}

	private BindException binding() {
		return new BindException(form(), "callForm");
	}

	private CallForm form() {
		return new CallForm(new UUID(0, 1), null, null, null, this.callerName, this.nameWithheld, this.kind,
				this.institution, this.contact, this.contactWithheld, this.email, this.received, this.finished,
				this.problems, null, null, null, null);
	}

}
