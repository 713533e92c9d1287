package id.go.ppatk.piket.telephony;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How each person wants to be told of a call that rings, besides seeing it on the desk.
 */
@Component
class RingChoices {

	private final JdbcClient jdbc;

	RingChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What a person has allowed.
	 *
	 * @param sound a short sound
	 * @param notice a notification of the computer, where its browser allows it
	 */
	public record Choice(boolean sound, boolean notice) {

		static final Choice NONE = new Choice(false, false);

		String messageKey() {
			if (this.sound) {
				return this.notice ? "ring-choices.both" : "ring-choices.sound-alone";
			}
			return this.notice ? "ring-choices.notice-alone" : "ring-choices.none";
		}

	}

	/** What the person has allowed; nothing until they did. */
	Choice of(Long staffId) {
		return this.jdbc.sql("select sound, notice from ring_choices where staff_id = ?")
			.param(staffId)
			.query((row, number) -> new Choice(row.getBoolean("sound"), row.getBoolean("notice")))
			.optional()
			.orElse(Choice.NONE);
	}

	void choose(Long staffId, Choice choice) {
		this.jdbc.sql("""
				insert into ring_choices (staff_id, sound, notice) values (?, ?, ?)
				on conflict (staff_id) do update set sound = excluded.sound, notice = excluded.notice""")
			.params(staffId, choice.sound(), choice.notice())
			.update();
	}

}
