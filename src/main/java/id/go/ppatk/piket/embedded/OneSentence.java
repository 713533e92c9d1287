package id.go.ppatk.piket.embedded;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Reports a failed start as one sentence, and what to do where that is known.
 */
class OneSentence implements FailureAnalysisReporter {

	private static final Log log = LogFactory.getLog(OneSentence.class);

	@Override
	public void report(FailureAnalysis analysis) {
		log.error("Piket tidak dapat dimulai. " + analysis.getDescription()
				+ ((analysis.getAction() != null) ? " " + analysis.getAction() : ""));
	}

}
