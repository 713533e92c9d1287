package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;

/**
 * One text that is spoken, with placeholders such as <code>{nama}</code>.
 */
@Entity
@Audited
@Table(name = "scripts")
class Script {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Enumerated(EnumType.STRING)
	private ScriptKind kind;

	private String text;

	private Instant changedAt;

	@Version
	private int version;

	protected Script() {
	}

	/**
	 * Changes the words.
	 * @throws ScriptRefused when a placeholder is missing, or one is not known here
	 */
	void say(String text, Instant at) {
		allPlaceholdersAreThere(this.kind, text);
		noOtherBracesAreThere(this.kind, text);
		this.text = text;
		this.changedAt = at;
	}

	private static void allPlaceholdersAreThere(ScriptKind kind, String text) {
		for (String name : kind.required()) {
			if (!text.contains("{" + name + "}")) {
				throw new ScriptRefused("script.placeholder-missing", "{" + name + "}");
			}
		}
	}

	private static void noOtherBracesAreThere(ScriptKind kind, String text) {
		Matcher placeholders = PLACEHOLDER.matcher(text);
		while (placeholders.find()) {
			if (!kind.allowed().contains(placeholders.group(1))) {
				throw new ScriptRefused("script.placeholder-unknown", placeholders.group());
			}
		}
		String rest = placeholders.replaceAll("");
		if (rest.contains("{") || rest.contains("}")) {
			throw new ScriptRefused("script.placeholder-unknown", rest.contains("{") ? "{" : "}");
		}
	}

	ScriptKind getKind() {
		return this.kind;
	}

	String getText() {
		return this.text;
	}

	int getVersion() {
		return this.version;
	}

}
