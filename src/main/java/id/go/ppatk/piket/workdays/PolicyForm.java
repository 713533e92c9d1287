package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A service policy as typed; times as people write them.
 *
 * @param version of the policy that is being changed
 * @param validFrom the first day (WIB) on which it applies
 * @param validUntil the last day on which it applies, after which the terms before it
 * apply again; {@code null} for a policy without end
 * @param due how long what is handed on may take
 * @param extensions for each unit the telephone extension of each of its posts, parted by
 * commas; a dash for one that is not known, nothing for a unit without posts
 * @param understood the fingerprint of what the policy touches, as it was confirmed
 */
record PolicyForm(@Nullable Integer version, @NotNull(message = "{policy.date-missing}") LocalDate validFrom,
		@Nullable LocalDate validUntil, @Nullable String opens, @Nullable String closes, @Nullable String breakStarts,
		@Nullable String breakEnds, @Nullable String fridayBreakStarts, @Nullable String fridayBreakEnds,
		@Nullable String siangFrom, @Nullable String soreFrom,
		@NotNull(message = "{policy.deadline-missing}") ServicePolicy.RosterDeadline rosterDeadline,
		@Nullable String rosterDeadlineTime,
		@NotNull(message = "{policy.deadline-missing}") ServicePolicy.RecapDeadline recapDeadline,
		@Nullable String recapDeadlineTime, @Nullable DueForm due, @Nullable Map<String, String> extensions,
		@Nullable @Size(max = 300, message = "{field.too-long}") String note, @Nullable String understood) {

	static final String NO_EXTENSION = "-";

	PolicyForm {
		due = (due != null) ? due : new DueForm(null, null, null, null, null);
		extensions = (extensions != null) ? extensions : Map.of();
	}

	/**
	 * The due times of what is handed on as typed; all in working hours, the transfer in
	 * minutes.
	 */
	record DueForm(@Nullable String callBack, @Nullable String escalation, @Nullable String otherUnit,
			@Nullable String pic, @Nullable String transfer) {

		static DueForm of(HandoffDueTimes due) {
			return new DueForm(String.valueOf(due.callBackHours()), String.valueOf(due.escalationHours()),
					String.valueOf(due.otherUnitHours()), String.valueOf(due.picHours()),
					String.valueOf(due.transferMinutes()));
		}

		private HandoffDueTimes read(Errors errors) {
			return new HandoffDueTimes(number("due.callBack", this.callBack, HandoffDueTimes.MOST_HOURS, errors),
					number("due.escalation", this.escalation, HandoffDueTimes.MOST_HOURS, errors),
					number("due.otherUnit", this.otherUnit, HandoffDueTimes.MOST_HOURS, errors),
					number("due.pic", this.pic, HandoffDueTimes.MOST_HOURS, errors),
					number("due.transfer", this.transfer, HandoffDueTimes.MOST_MINUTES, errors));
		}

		private static int number(String field, @Nullable String typed, int most, Errors errors) {
			String digits = (typed != null) ? typed.strip() : "";
			int number = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
			if (number < 1 || number > most) {
				errors.rejectValue(field, "policy.due-unreadable", new Object[] { most }, null);
			}
			return number;
		}

	}

	static final LocalDate MONDAY = LocalDate.EPOCH.plusDays(4);

	static final LocalDate FRIDAY = MONDAY.plusDays(4);

	private static final int MOST_POSTS = 9;

	private static final int LONGEST_EXTENSION = 20;

	/**
	 * What a policy says, read from the form.
	 *
	 * @param extensions the extensions of each unit's posts, {@link #NO_EXTENSION} for
	 * one that is not known
	 */
	record Terms(LocalTime opens, LocalTime closes, LocalTime breakStarts, LocalTime breakEnds,
			LocalTime fridayBreakStarts, LocalTime fridayBreakEnds, LocalTime siangFrom, LocalTime soreFrom,
			ServicePolicy.RosterDeadline rosterDeadline, LocalTime rosterDeadlineTime,
			ServicePolicy.RecapDeadline recapDeadline, LocalTime recapDeadlineTime, HandoffDueTimes due,
			Map<String, List<String>> extensions, @Nullable String note) {

		/** The same, without the posts of a unit. */
		Terms without(String unitCode) {
			Map<String, List<String>> others = new LinkedHashMap<>(this.extensions);
			others.remove(unitCode);
			return new Terms(this.opens, this.closes, this.breakStarts, this.breakEnds, this.fridayBreakStarts,
					this.fridayBreakEnds, this.siangFrom, this.soreFrom, this.rosterDeadline, this.rosterDeadlineTime,
					this.recapDeadline, this.recapDeadlineTime, this.due, others, this.note);
		}

		/** What a policy says that is there already. */
		static Terms of(ServicePolicy policy) {
			Map<String, List<String>> extensions = new LinkedHashMap<>();
			policy.getPosts()
				.forEach((post) -> extensions.computeIfAbsent(post.getUnitCode(), (unit) -> new ArrayList<>())
					.add(Optional.ofNullable(post.getExtension()).orElse(NO_EXTENSION)));
			return new Terms(policy.getOpens(), policy.getCloses(), policy.breakStarts(MONDAY),
					policy.breakEnds(MONDAY), policy.breakStarts(FRIDAY), policy.breakEnds(FRIDAY),
					policy.getSiangFrom(), policy.getSoreFrom(), policy.getRosterDeadline(),
					policy.getRosterDeadlineTime(), policy.getRecapDeadline(), policy.getRecapDeadlineTime(),
					policy.getHandoffDueTimes(), extensions, policy.getNote());
		}

	}

	static PolicyForm of(ServicePolicy policy, LocalDate validFrom, Indonesian indonesian) {
		return new PolicyForm(policy.getVersion(), validFrom, null, indonesian.time(policy.getOpens()),
				indonesian.time(policy.getCloses()), indonesian.time(policy.breakStarts(MONDAY)),
				indonesian.time(policy.breakEnds(MONDAY)), indonesian.time(policy.breakStarts(FRIDAY)),
				indonesian.time(policy.breakEnds(FRIDAY)), indonesian.time(policy.getSiangFrom()),
				indonesian.time(policy.getSoreFrom()), policy.getRosterDeadline(),
				indonesian.time(policy.getRosterDeadlineTime()), policy.getRecapDeadline(),
				indonesian.time(policy.getRecapDeadlineTime()), DueForm.of(policy.getHandoffDueTimes()),
				extensions(Terms.of(policy)), policy.getNote(), "");
	}

	private static Map<String, String> extensions(Terms terms) {
		Map<String, String> extensions = new LinkedHashMap<>();
		terms.extensions().forEach((unit, posts) -> extensions.put(unit, String.join(", ", posts)));
		return extensions;
	}

	PolicyForm withVersion(int version) {
		return new PolicyForm(version, this.validFrom, this.validUntil, this.opens, this.closes, this.breakStarts,
				this.breakEnds, this.fridayBreakStarts, this.fridayBreakEnds, this.siangFrom, this.soreFrom,
				this.rosterDeadline, this.rosterDeadlineTime, this.recapDeadline, this.recapDeadlineTime, this.due,
				this.extensions, this.note, "");
	}

	String confirmed() {
		return (this.understood != null) ? this.understood : "";
	}

	/**
	 * Reads what was typed; {@code errors} takes one sentence for each thing that is
	 * wrong.
	 * @param units those that have posts on the policy's first day
	 */
	Optional<Terms> read(Collection<Unit> units, Errors errors) {
		LocalTime opens = TypedTime.read("opens", this.opens, errors);
		LocalTime closes = TypedTime.read("closes", this.closes, errors);
		LocalTime breakStarts = TypedTime.read("breakStarts", this.breakStarts, errors);
		LocalTime breakEnds = TypedTime.read("breakEnds", this.breakEnds, errors);
		LocalTime fridayBreakStarts = TypedTime.read("fridayBreakStarts", this.fridayBreakStarts, errors);
		LocalTime fridayBreakEnds = TypedTime.read("fridayBreakEnds", this.fridayBreakEnds, errors);
		LocalTime siangFrom = TypedTime.read("siangFrom", this.siangFrom, errors);
		LocalTime soreFrom = TypedTime.read("soreFrom", this.soreFrom, errors);
		LocalTime rosterDeadlineTime = TypedTime.read("rosterDeadlineTime", this.rosterDeadlineTime, errors);
		LocalTime recapDeadlineTime = TypedTime.read("recapDeadlineTime", this.recapDeadlineTime, errors);
		HandoffDueTimes due = this.due.read(errors);
		Map<String, List<String>> extensions = posts(units, errors);
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		inOrder("closes", opens, closes, errors);
		within("breakEnds", opens, breakStarts, breakEnds, closes, errors);
		within("fridayBreakEnds", opens, fridayBreakStarts, fridayBreakEnds, closes, errors);
		inOrder("soreFrom", siangFrom, soreFrom, errors);
		return errors.hasErrors() ? Optional.empty()
				: Optional
					.of(new Terms(opens, closes, breakStarts, breakEnds, fridayBreakStarts, fridayBreakEnds, siangFrom,
							soreFrom, this.rosterDeadline, rosterDeadlineTime, this.recapDeadline, recapDeadlineTime,
							due, extensions, (this.note == null || this.note.isBlank()) ? null : this.note.strip()));
	}

	/** Those of each unit that has any. */
	private Map<String, List<String>> posts(Collection<Unit> units, Errors errors) {
		List<String> codes = units.stream().map(Unit::getCode).toList();
		Map<String, List<String>> posts = new LinkedHashMap<>();
		codes.forEach((unit) -> posts.put(unit, posts(this.extensions.get(unit))));
		posts.values().removeIf(List::isEmpty);
		posts.forEach((unit, extensions) -> {
			if (extensions.size() > MOST_POSTS
					|| extensions.stream().anyMatch((extension) -> extension.length() > LONGEST_EXTENSION)) {
				errors.rejectValue(field(unit), "policy.posts-unreadable");
			}
		});
		this.extensions.forEach((unit, typed) -> {
			if (!codes.contains(unit) && !posts(typed).isEmpty()) {
				errors.rejectValue(field(unit), "policy.posts-no-duty");
			}
		});
		if (posts.isEmpty() && !codes.isEmpty()) {
			errors.rejectValue(field(codes.get(0)), "policy.posts-none");
		}
		return posts;
	}

	private static List<String> posts(@Nullable String typed) {
		return Stream.of(((typed != null) ? typed : "").split(","))
			.map(String::strip)
			.filter((extension) -> !extension.isEmpty())
			.toList();
	}

	private static String field(String unit) {
		return "extensions[" + unit + "]";
	}

	private static void inOrder(String field, LocalTime first, LocalTime second, Errors errors) {
		if (!first.isBefore(second)) {
			errors.rejectValue(field, "policy.order");
		}
	}

	private static void within(String field, LocalTime opens, LocalTime starts, LocalTime ends, LocalTime closes,
			Errors errors) {
		if (starts.isBefore(opens) || !starts.isBefore(ends) || ends.isAfter(closes)) {
			errors.rejectValue(field, "policy.break-outside");
		}
	}

}
