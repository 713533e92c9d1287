package id.go.ppatk.piket.notices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A wrong mail setting stops the start with one plain sentence.
 */
class MailSettingsTests {

	private static final MailSettings.Imap NONE = new MailSettings.Imap("", 993, "", "", "INBOX", true);

	@ParameterizedTest
	@ValueSource(strings = { "", "bukan alamat", "a@b\r\nBcc: c@d", "tanpa-domain@" })
	void whatIsNoAddressIsNamed(String wrong) {
		assertThatExceptionOfType(WrongMailSetting.class)
			.isThrownBy(() -> new MailSettings("ayu.utami@ppatk.go.id", wrong, NONE))
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("piket.mail.from"))
			.satisfies((ex) -> assertThat(new MailStartFailures().analyze(new IllegalStateException(ex)))
				.satisfies((analysis) -> assertThat(analysis.getDescription())
					.isEqualTo("Isi piket.mail.from dengan alamat e-mail yang sah, misalnya piket@kantor.go.id.")));
		assertThatExceptionOfType(WrongMailSetting.class)
			.isThrownBy(() -> new MailSettings(wrong, "piket@kantor.go.id", NONE))
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("piket.mail.supervisor"));
	}

	@Test
	void otherFailuresAreForOthersToExplain() {
		assertThat(new MailStartFailures().analyze(new IllegalStateException("x"))).isNull();
	}

	@Test
	void messageIdsAreUniqueWithinTheSendersDomain() {
		MailSettings settings = new MailSettings("ayu.utami@ppatk.go.id", "piket@kantor.go.id", NONE);
		assertThat(settings.domain()).isEqualTo("kantor.go.id");
		assertThat(settings.isSenderMissing()).isFalse();
		assertThat(NONE.isConfigured()).isFalse();
		assertThat(NONE.protocol()).isEqualTo("imaps");
	}

}
