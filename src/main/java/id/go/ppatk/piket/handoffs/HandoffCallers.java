package id.go.ppatk.piket.handoffs;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.telephony.TelephoneNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who waits for the end of a hand-off, for lists of many. The caller of a protected topic
 * is not named there: the page of the hand-off shows who called, and keeps who looked.
 */
@Component
class HandoffCallers {

	private final JdbcClient jdbc;

	HandoffCallers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A caller.
	 *
	 * @param callNumber the number of the call
	 * @param written whether the call has been written down
	 * @param isProtected whether the caller is not for everybody
	 * @param name the caller's name, or {@code null} when withheld or protected
	 * @param institution the caller's institution, or {@code null}
	 * @param phone the first telephone number as typed, or {@code null}
	 */
	record Caller(String callNumber, boolean written, boolean isProtected, @Nullable String name,
			@Nullable String institution, @Nullable String phone) {

		/** The address under which a telephone dials it, or {@code null}. */
		@Nullable public String dial() {
			return (this.phone != null) ? TelephoneNumber.of(this.phone).flatMap(TelephoneNumber::address).orElse(null)
					: null;
		}

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Caller of " + this.callNumber;
		}

	}

	/** The callers of these calls, by the calls' ids. */
	Map<Long, Caller> of(Collection<Long> callIds) {
		Map<Long, Caller> callers = new HashMap<>();
		this.jdbc.sql("""
				select call.id, call.number, call.state, secret.yes,
				    case when not secret.yes then call.caller_name end caller,
				    case when not secret.yes then call.institution end institution,
				    case when not secret.yes then (select raw from call_contacts
				        where call_id = call.id and kind = 'PHONE' order by position limit 1) end phone
				from calls call cross join lateral (select exists (
				    select from call_problems problem join topics topic on topic.id = problem.topic_id
				    left join topics parent on parent.id = topic.parent_id
				    where problem.call_id = call.id and (topic.protects_caller or parent.protects_caller)) yes) secret
				where call.id = any(:ids)""").param("ids", callIds.toArray(Long[]::new)).query((row) -> {
			callers.put(row.getLong("id"),
					new Caller(row.getString("number"), Call.State.RECORDED.name().equals(row.getString("state")),
							row.getBoolean("yes"), row.getString("caller"), row.getString("institution"),
							row.getString("phone")));
		});
		return callers;
	}

}
