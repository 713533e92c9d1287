package id.go.ppatk.piket.knowledge;

import java.util.Map;

import id.go.ppatk.piket.workdays.Greeting;
import org.jspecify.annotations.Nullable;

/**
 * The texts as they stand, ready to be spoken: all that a page needs, read once.
 *
 * @param texts of each kind, with placeholders
 * @param greetings the words for {@code {salam}}: Pagi, Siang, Sore
 * @param channels the channels of clause 5.c.vii in words, where none is chosen yet
 */
public record ScriptBook(Map<ScriptKind, String> texts, Map<Greeting, String> greetings, String channels) {

	/** "Selamat Pagi, Call Center PPATK dengan Ayu, ada yang bisa kami bantu?". */
	public String greeting(Greeting greeting, String officer) {
		return filled(ScriptKind.GREETING, greeting, officer, null);
	}

	/** "Apakah penjelasan kami sudah cukup? …". */
	public String beforeClosing(String officer) {
		return filled(ScriptKind.BEFORE_CLOSING, null, officer, null);
	}

	/** "Terima kasih telah menghubungi Call Center PPATK dan selamat Pagi". */
	public String closing(Greeting greeting, String officer) {
		return filled(ScriptKind.CLOSING, greeting, officer, null);
	}

	/**
	 * What is said to a caller whose question is confidential.
	 * @param channel the channel that is chosen, or {@code null}: then all are named
	 */
	public String confidential(@Nullable String channel) {
		return filled(ScriptKind.CONFIDENTIAL, null, null, channel);
	}

	/**
	 * What is said to a caller whose question the officer may not answer.
	 * @param channel the channel that is chosen, or {@code null}: then all are named
	 */
	public String outsideAuthority(@Nullable String channel) {
		return filled(ScriptKind.OUTSIDE_AUTHORITY, null, null, channel);
	}

	/** The reminder of clause 5.c.vi. */
	public String politeness() {
		return filled(ScriptKind.POLITENESS, null, null, null);
	}

	private String filled(ScriptKind kind, @Nullable Greeting greeting, @Nullable String officer,
			@Nullable String channel) {
		String text = this.texts.get(kind).replace("{sarana}", (channel != null) ? channel : this.channels);
		if (greeting != null) {
			text = text.replace("{salam}", this.greetings.get(greeting));
		}
		return (officer != null) ? text.replace("{nama}", officer) : text;
	}

}
