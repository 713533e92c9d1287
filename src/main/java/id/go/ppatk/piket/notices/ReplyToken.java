package id.go.ppatk.piket.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs the number of a hand-off for the subject of a letter, so that a reply whose mail
 * program sends no References is known, and a number that somebody made up is not.
 */
@Component
public class ReplyToken {

	private static final Pattern SIGNED = Pattern.compile("(TL-\\d{8}-\\d{4,6})\\s*\\[([0-9a-f]{12})]",
			Pattern.CASE_INSENSITIVE);

	private final SingletonSupplier<byte[]> secret;

	ReplyToken(JdbcClient jdbc) {
		this.secret = SingletonSupplier
			.of(() -> jdbc.sql("select secret from reply_keys").query((row, number) -> row.getBytes(1)).single());
	}

	/**
	 * A subject as people read it: without the token, which only a mail program needs.
	 */
	public static String without(String subject) {
		return SIGNED.matcher(subject).replaceAll("$1");
	}

	/** The token of that number: twelve hexadecimal digits. */
	String of(String number) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.obtain(), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)), 0, 6);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The number in a subject, if it bears its token. */
	public Optional<String> read(String subject) {
		Matcher matcher = SIGNED.matcher(subject);
		if (!matcher.find()) {
			return Optional.empty();
		}
		String number = matcher.group(1).toUpperCase();
		boolean genuine = MessageDigest.isEqual(of(number).getBytes(StandardCharsets.US_ASCII),
				matcher.group(2).toLowerCase().getBytes(StandardCharsets.US_ASCII));
		return genuine ? Optional.of(number) : Optional.empty();
	}

}
