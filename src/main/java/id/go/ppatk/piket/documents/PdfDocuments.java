package id.go.ppatk.piket.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.go.ppatk.piket.web.Indonesian;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of a Thymeleaf template that is well-formed XML, in the look that all of
 * them share ({@code documents/document.css}). Nothing is fetched: the font is in the
 * application, pictures come as {@code data:} addresses.
 */
@Component
public class PdfDocuments {

	/**
	 * The variable that tells a template that some sign could not be shown; see
	 * {@link PdfLetters}.
	 */
	private static final String INCOMPLETE = "incomplete";

	/** How the pages lie. */
	public enum Paper {

		/** A4 upright. */
		PORTRAIT,
		/** A4 on its side. */
		LANDSCAPE;

		private String rule() {
			return (this == PORTRAIT) ? "" : "@page { size: A4 landscape; margin: 12mm 12mm 15mm; }";
		}

	}

	private final ITemplateEngine templates;

	private final ThymeleafEvaluationContext beans;

	private final PdfLetters letters = new PdfLetters();

	private final String look;

	PdfDocuments(ITemplateEngine templates, ApplicationContext application, ConversionService conversion) {
		XRLog.setLoggingEnabled(false);
		this.templates = templates;
		this.beans = new ThymeleafEvaluationContext(application, conversion);
		try (InputStream css = PdfDocuments.class.getResourceAsStream("/documents/document.css")) {
			this.look = new String(css.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The whole file. Addresses ({@code @{…}}) cannot stand in the template.
	 * @param paper how the pages lie
	 * @param template the template's name
	 * @param variables what the template shows
	 */
	public byte[] of(Paper paper, String template, Map<String, Object> variables) {
		String page = page(template, variables, false);
		String shown = this.letters.shown(page);
		if (shown.contains(PdfLetters.MISSING) && !page.contains(PdfLetters.MISSING)) {
			shown = this.letters.shown(page(template, variables, true));
		}
		return rendered(shown.replace("</head>", "<style>" + this.look + paper.rule() + "</style></head>"));
	}

	private String page(String template, Map<String, Object> variables, boolean incomplete) {
		Map<String, Object> all = new HashMap<>(variables);
		all.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, this.beans);
		all.put(INCOMPLETE, incomplete);
		return this.templates.process(template, new Context(Indonesian.LOCALE, all));
	}

	private static byte[] rendered(String page) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().useFont(PdfLetters::open, "Piket", 400, FontStyle.NORMAL, true)
				.useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
				.withProducer("Piket")
				.withHtmlContent(page, null)
				.toStream(bytes)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
