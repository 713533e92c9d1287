package id.go.ppatk.piket.web;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page that there is not (404), with the sentence that says why, and where to go
 * instead. The page of the error shows both.
 */
public class NotThere extends ResponseStatusException {

	private final transient MessageSourceResolvable sentence;

	private final String url;

	private final String actionKey;

	/**
	 * @param sentence says why there is no such page
	 * @param url where to go instead
	 * @param actionKey the message that names what is there
	 */
	public NotThere(MessageSourceResolvable sentence, String url, String actionKey) {
		super(HttpStatus.NOT_FOUND, actionKey);
		this.sentence = sentence;
		this.url = url;
		this.actionKey = actionKey;
	}

	public MessageSourceResolvable getSentence() {
		return this.sentence;
	}

	public String getUrl() {
		return this.url;
	}

	public String getActionKey() {
		return this.actionKey;
	}

}
