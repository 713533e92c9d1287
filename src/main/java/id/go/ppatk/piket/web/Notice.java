package id.go.ppatk.piket.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an act did, said on the page that comes after it: with a link to what it was done
 * to, and with the act that undoes it, where there are such.
 */
public final class Notice {

	private final RedirectAttributes redirect;

	private Notice(RedirectAttributes redirect) {
		this.redirect = redirect;
	}

	/** Says that sentence on the next page. */
	public static Notice say(String sentence, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", sentence);
		return new Notice(redirect);
	}

	/** With a link to that address. */
	public Notice at(String address) {
		this.redirect.addFlashAttribute("noticeAt", address);
		return this;
	}

	/** With a button that undoes it, which is sent to that address. */
	public Notice undoneBy(String address) {
		this.redirect.addFlashAttribute("noticeUndo", address);
		return this;
	}

}
