package id.go.ppatk.piket.calendars;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.QuickParts;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabaseInitializer;
import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calendar feeds as an ordinary calendar client reads them, over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = { TestDatabaseInitializer.class, TestDatabaseInitializer.WithoutSamples.class })
@Import({ TestClock.class, Fixtures.class, QuickParts.class })
@FreshDatabase(eachTest = true)
class CalendarFeedApplicationTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	private static final Week WEEK = Week.of(MONDAY);

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	CalendarFeeds feeds;

	@Autowired
	DutyEvents events;

	@Autowired
	Replacements replacements;

	@Autowired
	Absences absences;

	@Autowired
	StaffMembers people;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	private StaffMember officer;

	private StaffMember substitute;

	private Duty duty;

	@BeforeEach
	void aRosterThatWasHandedIn() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 3);
		this.duty = this.fixtures.duty(MONDAY, 1, this.officer, this.substitute);
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
	}

	@Test
	void anOfficerReadsTheWholeDayAndTheSubstituteTheBreak() throws Exception {
		VEvent day = only(read(address(this.officer)));
		assertThat(starts(day)).isEqualTo(moment("2026-11-30T07:00"));
		assertThat(ends(day)).isEqualTo(moment("2026-11-30T17:00"));
		assertThat(text(day, "SUMMARY")).isEqualTo("Piket Call Center DP-1");
		assertThat(text(day, "LOCATION")).isEqualTo("Ruangan Layanan Bantuan, Lantai 2");
		assertThat(text(day, "DESCRIPTION")).isEqualTo("""
				Pos 1 Direktorat Pelaporan
				07.00–12.00 Petugas DP 1
				12.00–13.00 Petugas DP 3 (istirahat)
				13.00–17.00 Petugas DP 1""");
		assertThat(text(day, "STATUS")).isEqualTo("CONFIRMED");
		VEvent inBreak = only(read(address(this.substitute)));
		assertThat(starts(inBreak)).isEqualTo(moment("2026-11-30T12:00"));
		assertThat(ends(inBreak)).isEqualTo(moment("2026-11-30T13:00"));
		assertThat(text(inBreak, "SUMMARY")).isEqualTo("Pengganti istirahat Call Center DP-1");
		assertThat(read(address(this.fixtures.officer("DP", 5)))).isEmpty();
	}

	@Test
	void theUnitReadsAllItsPosts() throws Exception {
		this.fixtures.duty(MONDAY.plusWeeks(1), 1, this.officer, this.substitute);
		String address = this.feeds.renew(null, "DP", this.fixtures.coordinator("DP").getId());
		VEvent post = only(read(address));
		assertThat(text(post, "SUMMARY")).isEqualTo("DP-1: Petugas DP 1");
		this.fixtures.submitRoster(WEEK.next(), this.fixtures.coordinator("DP"));
		assertThat(read(address)).hasSize(2);
		assertThat(get(address).body()).contains("X-WR-CALNAME:Piket – Direktorat Pelaporan");
	}

	@Test
	void theAnswerIsAFileWithoutCookieOrRedirectAndUnchangedItIsNotSentAgain() throws Exception {
		String address = address(this.officer);
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
			.isEqualToIgnoringCase("text/calendar;charset=utf-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location", "pragma");
		assertThat(answer.body().split("\r\n")).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		String etag = answer.headers().firstValue("ETag").orElseThrow();
		assertThat(send(request(address).header("If-None-Match", etag).build()).statusCode()).isEqualTo(304);
		HttpResponse<String> head = send(request(address).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("ETag")).hasValue(etag);
		assertThat(head.body()).isEmpty();
		this.clock.set("2026-11-24T10:00");
		assertThat(get(address).headers().firstValue("ETag")).hasValue(etag);
		replace(this.fixtures.officer("DP", 5), LocalTime.of(7, 0), LocalTime.of(17, 0));
		assertThat(send(request(address).header("If-None-Match", etag).build()).statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsNoAddressSaysNothingAndOpensNoSession() throws Exception {
		HttpResponse<String> unknown = get("/kalender/tidak-ada.ics");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).isEmpty();
		assertThat(unknown.headers().map()).doesNotContainKeys("set-cookie", "location");
		HttpResponse<String> written = send(
				request("/kalender/x.ics").POST(HttpRequest.BodyPublishers.noBody()).build());
		assertThat(written.statusCode()).isEqualTo(403);
		assertThat(written.headers().map()).doesNotContainKeys("set-cookie", "location");
		assertThat(get("/kalender/a/b").statusCode()).isEqualTo(403);
	}

	@Test
	void aReplacementMovesTheEventInsteadOfDoublingItAndItsUndoingMovesItBack() throws Exception {
		StaffMember other = this.fixtures.officer("DP", 5);
		String first = address(this.officer);
		String second = address(other);
		VEvent before = only(read(first));
		Replacement replacement = replace(other, LocalTime.of(7, 0), LocalTime.of(17, 0));
		VEvent gone = only(read(first));
		assertThat(text(gone, "UID")).isEqualTo(text(before, "UID"));
		assertThat(text(gone, "STATUS")).isEqualTo("CANCELLED");
		assertThat(sequence(gone)).isGreaterThan(sequence(before));
		VEvent taken = only(read(second));
		assertThat(text(taken, "UID")).isEqualTo(text(before, "UID"));
		assertThat(text(taken, "STATUS")).isEqualTo("CONFIRMED");
		this.transaction.executeWithoutResult((status) -> this.replacements.findById(replacement.getId())
			.orElseThrow()
			.undo(this.officer.getId(), this.clock.instant()));
		VEvent back = only(read(first));
		assertThat(text(back, "STATUS")).isEqualTo("CONFIRMED");
		assertThat(sequence(back)).isGreaterThan(sequence(gone));
		assertThat(text(only(read(second)), "STATUS")).isEqualTo("CANCELLED");
	}

	@Test
	void aReplacementForAPartOfTheDayDividesIt() throws Exception {
		StaffMember other = this.fixtures.officer("DP", 5);
		replace(other, LocalTime.of(9, 0), LocalTime.of(10, 30));
		Map<String, VEvent> kept = byUid(read(address(this.officer)));
		assertThat(kept.values()).extracting(CalendarFeedApplicationTests::starts)
			.containsExactlyInAnyOrder(moment("2026-11-30T07:00"), moment("2026-11-30T10:30"));
		assertThat(kept).hasSize(2);
		VEvent taken = only(read(address(other)));
		assertThat(starts(taken)).isEqualTo(moment("2026-11-30T09:00"));
		assertThat(ends(taken)).isEqualTo(moment("2026-11-30T10:30"));
	}

	@Test
	void forAnOfficerWhoIsAbsentTheSubstituteHasTheDay() throws Exception {
		String address = address(this.substitute);
		int before = sequence(only(read(address)));
		this.absences.save(new Absence(UUID.randomUUID(), this.officer.getId(), "DP", ChangeReason.SAKIT,
				moment("2026-11-30T00:00"), moment("2026-12-01T00:00"), null, this.officer.getId(),
				this.clock.instant()));
		List<VEvent> after = read(address);
		assertThat(after).extracting((event) -> text(event, "STATUS") + " " + text(event, "SUMMARY"))
			.containsExactly("CONFIRMED Piket Call Center DP-1", "CANCELLED Pengganti istirahat Call Center DP-1");
		assertThat(after).allMatch((event) -> sequence(event) > before);
		assertThat(text(only(read(address(this.officer))), "STATUS")).isEqualTo("CANCELLED");
	}

	@Test
	void anAddressEndsWithRevocationRenewalDeactivationAndRemoval() throws Exception {
		String older = address(this.officer);
		String newer = address(this.officer);
		assertThat(get(older).statusCode()).isEqualTo(410);
		assertThat(get(newer).statusCode()).isEqualTo(200);
		this.feeds.revoke(this.officer.getId(), "DP", this.officer.getId());
		assertThat(get(newer).statusCode()).isEqualTo(410);
		assertThat(get(newer).body()).isEmpty();
		String ofSubstitute = address(this.substitute);
		change(this.substitute, StaffMember::deactivate);
		assertThat(get(ofSubstitute).statusCode()).isEqualTo(410);
		StaffMember moving = this.fixtures.officer("DP", 6);
		String ofMoving = address(moving);
		change(moving, (person) -> person.change("Pindah", "PTI", null, Set.of(Role.PETUGAS)));
		assertThat(get(ofMoving).statusCode()).isEqualTo(410);
	}

	@Test
	void onlyWhatWasHandedInAndIsNearIsShown() throws Exception {
		String address = address(this.officer);
		this.fixtures.duty(MONDAY.plusWeeks(1), 1, this.officer, this.substitute);
		assertThat(read(address)).hasSize(1);
		this.clock.set("2027-01-26T09:00");
		assertThat(read(address)).isEmpty();
		this.clock.set("2027-01-25T09:00");
		assertThat(read(address)).hasSize(1);
		this.clock.set("2026-05-31T09:00");
		assertThat(read(address)).isEmpty();
		this.clock.set("2026-06-01T09:00");
		assertThat(read(address)).hasSize(1);
	}

	@Test
	void namesAreTextWhateverTheyHold() throws Exception {
		change(this.substitute,
				(person) -> person.change("Budi, S.E.; \\nBEGIN:VALARM", "DP", null, Set.of(Role.PETUGAS)));
		assertThat(text(only(read(address(this.officer))), "DESCRIPTION"))
			.contains("12.00–13.00 Budi, S.E.; \\nBEGIN:VALARM (istirahat)");
	}

	@Test
	void aFeedTakesAsManyStatementsForManyDutiesAsForOne(@Autowired Statements statements) {
		String token = address(this.officer).replaceAll(".*/|\\.ics$", "");
		long one = statements.of(() -> this.events.file(this.feeds.find(token).orElseThrow()).orElseThrow());
		for (int week = 1; week < 4; week++) {
			this.fixtures.duty(MONDAY.plusWeeks(week), 1, this.officer, this.substitute);
			this.fixtures.submitRoster(Week.of(MONDAY.plusWeeks(week)), this.fixtures.coordinator("DP"));
		}
		assertThat(statements.of(() -> this.events.file(this.feeds.find(token).orElseThrow()).orElseThrow()))
			.isEqualTo(one)
			.isLessThan(12);
	}

	private Replacement replace(StaffMember replacing, LocalTime starts, LocalTime ends) {
		return this.replacements.save(new Replacement(
				UUID.randomUUID(), this.duty, new ReplacementPlan(DutyRole.OFFICER, starts, ends, this.officer.getId(),
						replacing.getId(), ChangeReason.PERJALANAN_DINAS, null),
				null, this.officer.getId(), this.clock.instant()));
	}

	private void change(StaffMember person, Consumer<StaffMember> act) {
		this.transaction
			.executeWithoutResult((status) -> act.accept(this.people.findById(person.getId()).orElseThrow()));
	}

	private String address(StaffMember person) {
		return this.feeds.renew(person.getId(), person.getUnitCode(), person.getId());
	}

	private List<VEvent> read(String address) throws Exception {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		return new CalendarBuilder().build(new StringReader(answer.body())).getComponents("VEVENT");
	}

	private HttpResponse<String> get(String address) throws Exception {
		return send(request(address).build());
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + address.substring(address.indexOf("/kalender/"))));
	}

	private HttpResponse<String> send(HttpRequest request) throws Exception {
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private static VEvent only(List<VEvent> events) {
		assertThat(events).hasSize(1);
		return events.get(0);
	}

	private static Map<String, VEvent> byUid(List<VEvent> events) {
		return events.stream().collect(Collectors.toMap((event) -> text(event, "UID"), Function.identity()));
	}

	private static Instant starts(VEvent event) {
		return Instant.from(event.getDateTimeStart().getDate());
	}

	private static Instant ends(VEvent event) {
		return Instant.from(event.getDateTimeEnd().getDate());
	}

	private static int sequence(VEvent event) {
		return Integer.parseInt(text(event, "SEQUENCE"));
	}

	private static String text(VEvent event, String property) {
		return event.getProperty(property).orElseThrow().getValue();
	}

	private static Instant moment(String inWib) {
		return LocalDateTime.parse(inWib).atZone(Indonesian.WIB).toInstant();
	}

}
