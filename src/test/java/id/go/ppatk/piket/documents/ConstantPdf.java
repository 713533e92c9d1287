package id.go.ppatk.piket.documents;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.thymeleaf.ITemplateEngine;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;

/**
 * The same few bytes for every PDF, since to render one takes longer than most tests; a
 * test that looks into a PDF is {@link RenderedPdf}.
 */
@Primary
public class ConstantPdf extends PdfDocuments {

	private static volatile boolean rendered;

	ConstantPdf(ITemplateEngine templates, ApplicationContext application, ConversionService conversion) {
		super(templates, application, conversion);
	}

	@Override
	public byte[] of(Paper paper, String template, Map<String, Object> variables) {
		return rendered ? super.of(paper, template, variables)
				: "%PDF-1.7\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
	}

	static class Rendered implements BeforeAllCallback, AfterAllCallback {

		@Override
		public void beforeAll(ExtensionContext context) {
			rendered = true;
		}

		@Override
		public void afterAll(ExtensionContext context) {
			rendered = false;
		}

	}

}
