package id.go.ppatk.piket;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.function.Function;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page shows, element by element: the same word in the menu or in another part of
 * the page passes for nothing.
 */
public final class Shown {

	private final Document page;

	/**
	 * The calendar of date fields stands on every page, and is shown when it is opened.
	 */
	private Shown(Document page) {
		this.page = page;
		this.page.select("template[data-calendar]").remove();
	}

	public static Shown on(MvcTestResult answer) {
		try {
			return new Shown(Jsoup.parse(answer.getResponse().getContentAsString()));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The text of that one element, where an assertion of the answer goes on:
	 * {@code assertThat(answer).hasStatusOk().extracting(Shown.text("h1"), STRING)}.
	 */
	public static Function<MvcTestResult, String> text(String selector) {
		return (answer) -> on(answer).in(selector);
	}

	/**
	 * The text of the one element that the CSS selector means; it fails the test when
	 * there is none or another.
	 */
	public String in(String selector) {
		Elements found = this.page.select(selector);
		assertThat(found).as(selector).hasSize(1);
		return found.get(0).text();
	}

	/** The value of that one field or button. */
	public String value(String selector) {
		Elements found = this.page.select(selector);
		assertThat(found).as(selector).hasSize(1);
		Element field = found.get(0);
		return field.is("textarea") ? field.wholeText() : field.val();
	}

	/** How many such elements there are, those without a text too. */
	public int count(String selector) {
		return this.page.select(selector).size();
	}

	/** The text of each such element that has one, in the order of the page. */
	public List<String> each(String selector) {
		return this.page.select(selector).eachText();
	}

	/** The text of the panel whose heading has that id. */
	public String panel(String heading) {
		return in("section[aria-labelledby=" + heading + "]");
	}

	/**
	 * What stands beside that term in a list of terms: {@code
	 *
	<dt>} and {@code
	 *
	<dd>}.
	 */
	public String beside(String term) {
		List<Element> terms = this.page.select("dt").stream().filter((dt) -> dt.text().equals(term)).toList();
		assertThat(terms).as(term).hasSize(1);
		return terms.get(0).nextElementSibling().text();
	}

	/** What the elements in such an element say when they are pointed at. */
	public List<String> titles(String selector) {
		return this.page.select(selector).select("[title]").eachAttr("title");
	}

	/** What stands in the fields that the selector means. */
	public List<String> values(String selector) {
		return this.page.select(selector).eachAttr("value");
	}

	/** That attribute of each such element that has it. */
	public List<String> attributes(String selector, String name) {
		return this.page.select(selector).eachAttr(name);
	}

	/** Where the links in such elements lead to. */
	public List<String> links(String selector) {
		return this.page.select(selector).select("a[href]").eachAttr("href");
	}

}
