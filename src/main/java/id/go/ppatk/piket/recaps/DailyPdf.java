package id.go.ppatk.piket.recaps;

import java.util.Map;

import id.go.ppatk.piket.documents.PdfDocuments;

import org.springframework.stereotype.Component;

/**
 * Lampiran 1 as a PDF, A4 landscape.
 */
@Component
class DailyPdf {

	private final PdfDocuments documents;

	DailyPdf(PdfDocuments documents) {
		this.documents = documents;
	}

	byte[] toBytes(DailyRecap recap) {
		return this.documents.of(PdfDocuments.Paper.LANDSCAPE, "recaps/lampiran", Map.of("form", recap));
	}

}
