package id.go.ppatk.piket.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The calls of the sample work: the same for the same day, numbered in the order in which
 * they came in.
 */
@Component
@DemoMode
class SampleCalls {

	private final Topics topics;

	private final Calls calls;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final CallAnswers answers;

	private final SampleHandoffs handoffs;

	private final SampleExchange exchange;

	private final Clock clock;

	SampleCalls(Topics topics, Calls calls, CallNumbers numbers, CallSheets sheets, CallAnswers answers,
			SampleHandoffs handoffs, SampleExchange exchange, Clock clock) {
		this.topics = topics;
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.answers = answers;
		this.handoffs = handoffs;
		this.exchange = exchange;
		this.clock = clock;
	}

	/** The days of that week that have calls already. */
	Set<LocalDate> days(Week week) {
		return this.calls.daysWithCalls(week.monday(), week.friday());
	}

	/**
	 * Adds those that the duties of a day have finished by now.
	 * @return what was handed on
	 */
	List<Long> add(LocalDate day, List<Duty> duties, ServicePolicy policy) {
		Map<String, Topic> topics = this.topics.all()
			.stream()
			.collect(Collectors.toMap(Topic::getFullName, Function.identity()));
		List<CSVRecord> templates = templates().stream()
			.filter((template) -> topics.get(template.get("topic")).isValidOn(day))
			.toList();
		List<Ringing> ringing = new ArrayList<>();
		for (Duty duty : duties) {
			this.sheets.lock(duty.getId());
			ringing.addAll(ringing(duty, templates, policy));
			withoutMatter(duty, policy).ifPresent(ringing::add);
		}
		ringing.sort(Comparator.comparing(Ringing::receivedAt));
		List<Long> handedOn = new ArrayList<>();
		Long token = this.exchange.token();
		for (Ringing one : ringing) {
			Duty duty = one.duty();
			CallDetails details = (one.template() != null) ? details(one, topics) : null;
			UUID formId = this.exchange.rang(token, duty.getUnitCode(), (details != null) ? number(details) : null,
					one.answeredBy(), one.receivedAt(), one.finishedAt());
			Call call = new Call(formId, this.numbers.next(day), one.answeredBy(), duty.getUnitCode(), duty.getId(),
					one.receivedAt());
			if (details == null) {
				call.close(kind(one), one.receivedAt(), one.finishedAt(), duty.getId(), false, one.finishedAt(), false);
				this.calls.save(call);
				continue;
			}
			call.record(details, duty.getId(), false, one.finishedAt(), false);
			this.calls.save(call);
			markWhatTheFaqLacked(call);
			this.handoffs.add(call).ifPresent(handedOn::add);
		}
		this.exchange.inVain(token, day, policy);
		return handedOn;
	}

	/** As the exchange gives it, or {@code null} for one that is withheld. */
	private static @Nullable String number(CallDetails details) {
		return details.phoneNumbers().stream().filter((number) -> !number.contains("x")).findFirst().orElse(null);
	}

	/** What could not be answered at once had no article. */
	private void markWhatTheFaqLacked(Call call) {
		CallDetails.Problem problem = call.getDetails().problems().get(0);
		if (problem.outcome() == Outcome.AKAN_DIHUBUNGI_KEMBALI || problem.outcome() == Outcome.DIESKALASI) {
			this.answers.recordMissing(call.getNumber(), problem.number(), problem.topicId(), problem.text(),
					call.getFinishedAt());
		}
	}

	private record Ringing(Duty duty, Long answeredBy, Instant receivedAt, Instant finishedAt,
			@Nullable CSVRecord template) {
	}

	private static List<CSVRecord> templates() {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();
		try (CSVParser csv = CSVParser.parse(SampleCalls.class.getResourceAsStream("/sample/calls.csv"),
				StandardCharsets.UTF_8, format)) {
			return csv.getRecords();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Ringing> ringing(Duty duty, List<CSVRecord> templates, ServicePolicy policy) {
		LocalDate day = duty.getDutyDate();
		Instant now = this.clock.instant();
		Random random = new Random(day.toEpochDay() * 31 + duty.getPostCode().hashCode());
		List<CSVRecord> own = templates.stream()
			.filter((template) -> template.get("unit").equals(duty.getUnitCode()))
			.toList();
		List<Ringing> ringing = new ArrayList<>();
		LocalTime received = policy.getOpens().plusMinutes(5 + random.nextInt(40));
		while (received.isBefore(policy.getCloses().minusMinutes(20))) {
			Instant receivedAt = day.atTime(received).atZone(Indonesian.WIB).toInstant();
			Instant finishedAt = receivedAt.plusSeconds(60L * (2 + random.nextInt(12)));
			if (finishedAt.isAfter(now)) {
				break;
			}
			ringing.add(new Ringing(duty, policy.isBreak(day, received) ? duty.getSubstituteId() : duty.getOfficerId(),
					receivedAt, finishedAt, own.get(random.nextInt(own.size()))));
			received = received.plusMinutes(35 + random.nextInt(90));
		}
		return ringing;
	}

	/** On some days a call without a matter, which has no template. */
	private Optional<Ringing> withoutMatter(Duty duty, ServicePolicy policy) {
		LocalDate day = duty.getDutyDate();
		Random random = new Random(day.toEpochDay() * 37 + duty.getPostCode().hashCode());
		LocalTime received = policy.getOpens().plusMinutes(5 + random.nextInt(300));
		Instant receivedAt = day.atTime(received).atZone(Indonesian.WIB).toInstant();
		Instant finishedAt = receivedAt.plusSeconds(15);
		Long answeredBy = policy.isBreak(day, received) ? duty.getSubstituteId() : duty.getOfficerId();
		return (random.nextInt(3) > 0 || finishedAt.isAfter(this.clock.instant())) ? Optional.empty()
				: Optional.of(new Ringing(duty, answeredBy, receivedAt, finishedAt, null));
	}

	private static NoMatter kind(Ringing one) {
		return NoMatter.values()[(int) (one.receivedAt().getEpochSecond() / 60 % NoMatter.values().length)];
	}

	private static CallDetails details(Ringing one, Map<String, Topic> topics) {
		CSVRecord template = one.template();
		Outcome outcome = Outcome.valueOf(template.get("outcome"));
		boolean toPic = outcome == Outcome.DIESKALASI && one.receivedAt().getEpochSecond() / 60 % 2 == 0;
		Stream<Contact> phones = Stream.ofNullable(template.get("contact"))
			.flatMap((numbers) -> Stream.of(numbers.split(" / ")))
			.map(Contact::phone);
		Stream<Contact> email = Stream.ofNullable(template.get("email")).map(Contact::email);
		return new CallDetails(one.receivedAt(), one.finishedAt(), template.get("caller"),
				CallerKind.valueOf(template.get("kind")), template.get("institution"),
				Stream.concat(phones, email).toList(),
				List.of(new CallDetails.Problem(topics.get(template.get("topic")).getId(), template.get("problem"),
						toPic ? Outcome.DITERUSKAN_DAT_DPR : outcome,
						toPic ? "Kepada PIC di DAT." : template.get("remark"))));
	}

}
