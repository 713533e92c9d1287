package id.go.ppatk.piket.recaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.recaps.RecapReview.Acknowledgement;
import id.go.ppatk.piket.recaps.RecapReview.Addendum;
import id.go.ppatk.piket.recaps.RecapReview.AddendumRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of the recaps after they were handed in. It is added and read; the database
 * refuses to change it, but for undoing once what was acknowledged.
 */
@Component
class RecapReviews {

	private static final String HANDED_IN = """
			select recap.duty_id, recap.submitted_at, seen.duty_id is not null, count(request.id), count(addendum.id),
			    null::date, null::varchar, null::int
			from daily_recaps recap
			left join recap_acknowledgements seen on seen.duty_id = recap.duty_id and seen.undone_at is null
			left join addendum_requests request on request.duty_id = recap.duty_id
			left join recap_addenda addendum on addendum.request_id = request.id
			where recap.duty_date between :first and :last group by recap.duty_id, recap.submitted_at, seen.duty_id""";

	private final JdbcClient jdbc;

	RecapReviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RecapReview of(Long dutyId) {
		List<Acknowledgement> acknowledgements = this.jdbc.sql("""
				select person.name, acknowledged_at, undoer.name, undone_at from recap_acknowledgements
				join staff_members person on person.id = acknowledged_by
				left join staff_members undoer on undoer.id = undone_by
				where duty_id = ? order by acknowledged_at, recap_acknowledgements.id""")
			.param(dutyId)
			.query((row, number) -> acknowledgement(row))
			.list();
		List<AddendumRequest> requests = this.jdbc
			.sql("""
					select request.id, remark, person.name, requested_at, addendum.id is not null from addendum_requests request
					join staff_members person on person.id = requested_by
					left join recap_addenda addendum on addendum.request_id = request.id
					where request.duty_id = ? order by requested_at, request.id""")
			.param(dutyId)
			.query((row, number) -> new AddendumRequest(row.getLong(1), row.getString(2), row.getString(3),
					row.getTimestamp(4).toInstant(), row.getBoolean(5)))
			.list();
		List<Addendum> addenda = this.jdbc
			.sql("""
					select addition, reason, person.name, added_at from recap_addenda
					join staff_members person on person.id = added_by where duty_id = ? order by added_at, recap_addenda.id""")
			.param(dutyId)
			.query((row, number) -> new Addendum(row.getString(1), row.getString(2), row.getString(3),
					row.getTimestamp(4).toInstant()))
			.list();
		return new RecapReview(acknowledgements, requests, addenda);
	}

	private static Acknowledgement acknowledgement(ResultSet row) throws SQLException {
		Timestamp undoneAt = row.getTimestamp(4);
		return new Acknowledgement(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3),
				(undoneAt != null) ? undoneAt.toInstant() : null);
	}

	/**
	 * A recap that was handed in.
	 *
	 * @param dutyId the duty
	 * @param submittedAt when
	 * @param review where its review stands
	 */
	record HandedIn(Long dutyId, Instant submittedAt, RecapReview.State review) {
	}

	/**
	 * A duty of which no recap was handed in.
	 *
	 * @param day its day, no holiday
	 * @param unitCode the unit
	 * @param post from 1 within the unit
	 */
	record Missing(LocalDate day, String unitCode, int post) {
	}

	/**
	 * What was handed in, and what was not.
	 *
	 * @param handedIn the recaps of some days that were handed in, by duty
	 * @param missing the duties of other days of which none was, by day, unit and post;
	 * {@code null} where that was not asked for
	 */
	record Standing(Map<Long, HandedIn> handedIn, @Nullable List<Missing> missing) {
	}

	/** The recaps of that period that were handed in, by duty. */
	Map<Long, HandedIn> handedIn(LocalDate first, LocalDate last) {
		return this.jdbc.sql(HANDED_IN)
			.param("first", first)
			.param("last", last)
			.query((row, number) -> handedIn(row))
			.list()
			.stream()
			.collect(Collectors.toMap(HandedIn::dutyId, Function.identity()));
	}

	/**
	 * As {@link #handedIn(LocalDate, LocalDate)}, and with the same statement the duties
	 * of other days of which none was.
	 * @param since the first of these other days
	 * @param before the day after the last of them
	 */
	Standing standing(LocalDate first, LocalDate last, LocalDate since, LocalDate before) {
		Map<Long, HandedIn> handedIn = new HashMap<>();
		List<Missing> missing = new ArrayList<>();
		this.jdbc.sql(HANDED_IN + """
				 union all
				select duty.id, null, false, 0, 0, duty.duty_date, duty.unit_code, duty.post from duties duty
				where duty.duty_date >= :since and duty.duty_date < :before
				and not exists (select from daily_recaps recap where recap.duty_id = duty.id)
				and not exists (select from holidays holiday
				    where holiday.holiday_date = duty.duty_date and holiday.valid_to is null)
				order by 6, 7, 8""")
			.param("first", first)
			.param("last", last)
			.param("since", since)
			.param("before", before)
			.query((row) -> {
				LocalDate day = row.getObject(6, LocalDate.class);
				if (day != null) {
					missing.add(new Missing(day, row.getString(7), row.getInt(8)));
				}
				else {
					handedIn.put(row.getLong(1), handedIn(row));
				}
			});
		return new Standing(handedIn, missing);
	}

	private static HandedIn handedIn(ResultSet row) throws SQLException {
		return new HandedIn(row.getLong(1), row.getTimestamp(2).toInstant(),
				RecapReview.State.of(row.getBoolean(3), row.getLong(4), row.getLong(5)));
	}

	/** Acknowledges; a second time changes nothing. */
	void acknowledge(Long dutyId, Long by, Instant at) {
		this.jdbc.sql("""
				insert into recap_acknowledgements (duty_id, acknowledged_by, acknowledged_at) values (?, ?, ?)
				on conflict (duty_id) where undone_at is null do nothing""")
			.params(dutyId, by, Timestamp.from(at))
			.update();
	}

	/** Undoes the acknowledgement that stands; without one nothing changes. */
	void undo(Long dutyId, Long by, Instant at) {
		this.jdbc.sql(
				"update recap_acknowledgements set undone_by = ?, undone_at = ? where duty_id = ? and undone_at is null")
			.params(by, Timestamp.from(at), dutyId)
			.update();
	}

	/**
	 * Keeps a request.
	 * @return its id
	 */
	Long ask(UUID formId, Long dutyId, String remark, Long by, Instant at) {
		return this.jdbc
			.sql("""
					insert into addendum_requests (form_id, duty_id, remark, requested_by, requested_at) values (?, ?, ?, ?, ?)
					returning id""")
			.params(formId, dutyId, remark, by, Timestamp.from(at))
			.query(Long.class)
			.single();
	}

	/** Keeps an addendum; the same form a second time adds nothing. */
	void add(UUID formId, Long dutyId, @Nullable Long requestId, String addition, @Nullable String reason, Long by,
			Instant at) {
		this.jdbc.sql("""
				insert into recap_addenda (form_id, duty_id, request_id, addition, reason, added_by, added_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (form_id) do nothing""")
			.params(formId, dutyId, requestId, addition, reason, by, Timestamp.from(at))
			.update();
	}

	/** Whether a request or an addendum came of that form. */
	boolean knows(UUID formId) {
		return this.jdbc.sql("""
				select exists (select 1 from addendum_requests where form_id = :form)
				or exists (select 1 from recap_addenda where form_id = :form)""")
			.param("form", formId)
			.query(Boolean.class)
			.single();
	}

}
