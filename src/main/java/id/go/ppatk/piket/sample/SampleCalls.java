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
import java.util.HashMap;
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
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.knowledge.Faq;
import id.go.ppatk.piket.knowledge.FaqEntry;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The calls of the sample work: the same for the same day, numbered in the order in which
 * they came in.
 */
@Component
@DemoMode
class SampleCalls {

	/** Seeds that lie near each other begin alike unless they are spread. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final Topics topics;

	private final Calls calls;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final CallAnswers answers;

	private final Faq faq;

	private final SampleHandoffs handoffs;

	private final SampleExchange exchange;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	SampleCalls(Topics topics, Calls calls, CallNumbers numbers, CallSheets sheets, CallAnswers answers, Faq faq,
			SampleHandoffs handoffs, SampleExchange exchange, MessageSourceAccessor messages, Clock clock) {
		this.topics = topics;
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.answers = answers;
		this.faq = faq;
		this.handoffs = handoffs;
		this.exchange = exchange;
		this.messages = messages;
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
		Map<String, List<Long>> articles = new HashMap<>();
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
			call.answerBeforeClosing(sufficiency(one));
			this.calls.save(call);
			tellTheFaq(call, articles);
			this.handoffs.add(call).ifPresent(handedOn::add);
		}
		this.exchange.inVain(token, day, policy);
		return handedOn;
	}

	/** As the exchange gives it, or {@code null} for one that is withheld. */
	private static @Nullable String number(CallDetails details) {
		return details.phoneNumbers().stream().filter((number) -> !number.contains("x")).findFirst().orElse(null);
	}

	/** Most were asked the closing question, and few had more to ask. */
	private static @Nullable Sufficiency sufficiency(Ringing one) {
		return switch ((int) (one.receivedAt().getEpochSecond() / 60 % 10)) {
			case 0 -> null;
			case 1 -> Sufficiency.MORE;
			default -> Sufficiency.ENOUGH;
		};
	}

	/**
	 * What was answered at once was answered with an article where there is one; what
	 * could not be had none.
	 * @param articles those that were found already, by what was asked
	 */
	private void tellTheFaq(Call call, Map<String, List<Long>> articles) {
		CallDetails.Problem problem = call.getDetails().problems().get(0);
		if (problem.outcome() == Outcome.TUNTAS) {
			List<Long> found = articles.computeIfAbsent(problem.text(),
					(asked) -> this.faq.suggest(asked, problem.topicId(), call.getUnitCode())
						.stream()
						.limit(1)
						.map(FaqEntry::id)
						.toList());
			this.answers.recordUses(call.getNumber(), problem.number(), found, call.getFinishedAt());
		}
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

	private CallDetails details(Ringing one, Map<String, Topic> topics) {
		CSVRecord template = one.template();
		Random random = new Random((one.receivedAt().getEpochSecond() + one.duty().getPostCode().hashCode()) * SPREAD);
		boolean oftenHere = random.nextInt(6) == 0;
		Stream<Contact> phones = Stream.ofNullable(template.get("contact"))
			.flatMap((numbers) -> Stream.of(numbers.split(" / ")))
			.map((number) -> oftenHere ? number : number.substring(0, number.length() - 4) + fourDigits(random))
			.map(Contact::phone);
		Stream<Contact> email = Stream.ofNullable(template.get("email")).map(Contact::email);
		return new CallDetails(one.receivedAt(), one.finishedAt(), template.get("caller"),
				CallerKind.valueOf(template.get("kind")), template.get("institution"),
				Stream.concat(phones, email).toList(),
				List.of(problem(one, topics.get(template.get("topic")).getId(), random)));
	}

	private static String fourDigits(Random random) {
		return "%04d".formatted(random.nextInt(10_000));
	}

	/**
	 * As the template has it; some of days past were asked at the wrong menu or in
	 * confidence instead.
	 */
	private CallDetails.Problem problem(Ringing one, Long topic, Random random) {
		CSVRecord template = one.template();
		Outcome outcome = Outcome.valueOf(template.get("outcome"));
		boolean past = one.duty().getDutyDate().isBefore(Indonesian.dateOf(this.clock.instant()));
		int turn = random.nextInt(30);
		if (past && outcome == Outcome.TUNTAS && turn == 0) {
			return new CallDetails.Problem(topic, text("sample.wrong-menu"), Outcome.SALAH_MENU,
					text("sample.connected"));
		}
		if (past && outcome == Outcome.TUNTAS && turn == 1) {
			return new CallDetails.Problem(topic, template.get("problem"), Outcome.DIALIHKAN_SARANA, null,
					new Diversion(Diversion.Channel.APLIKASI_PLB, Diversion.Why.RAHASIA))
				.withoutSecrets((channel) -> this.messages.getMessage("call.diverted",
						new Object[] { this.messages.getMessage(channel.messageKey()) }));
		}
		if (outcome == Outcome.DIALIHKAN_SARANA) {
			return new CallDetails.Problem(topic, template.get("problem"), outcome, null,
					new Diversion(Diversion.Channel.SURAT, Diversion.Why.DI_LUAR_KEWENANGAN));
		}
		boolean toPic = outcome == Outcome.DIESKALASI && one.receivedAt().getEpochSecond() / 60 % 2 == 0;
		return new CallDetails.Problem(topic, template.get("problem"), toPic ? Outcome.DITERUSKAN_DAT_DPR : outcome,
				toPic ? text("sample.to-pic") : template.get("remark"));
	}

	private String text(String key) {
		return this.messages.getMessage(key);
	}

}
