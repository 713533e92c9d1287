package id.go.ppatk.piket.notices;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Says in one sentence which mail setting is wrong.
 */
class MailStartFailures implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof WrongMailSetting wrong) {
				return new FailureAnalysis(
						"Isi " + wrong.getSetting() + " dengan alamat e-mail yang sah, misalnya piket@kantor.go.id.",
						null, cause);
			}
		}
		return null;
	}

}
