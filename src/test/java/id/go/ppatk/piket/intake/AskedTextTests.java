package id.go.ppatk.piket.intake;

import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A question that goes to the coordinator says nothing about who asked.
 */
class AskedTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Budi (PJK DEF) lupa sandi | … (…) lupa sandi
			budi bertanya tentang Budiman | … bertanya tentang Budiman
			hubungi 0812 3456 7890 atau 021-555123 | hubungi … atau …
			kirim ke a.b@def.co.id ya | kirim ke … ya
			batas waktu 14 hari, UU 8/2010 | batas waktu 14 hari, UU 8/2010
			""")
	void theCallerIsLeftOut(String typed, String asked) {
		Instant at = Instant.parse("2026-11-24T02:00:00Z");
		CallDetails details = new CallDetails(at, at, "Budi", CallerKind.PIHAK_PELAPOR, "PJK DEF",
				List.of(Contact.phone("021-555123")),
				List.of(new CallDetails.Problem(6L, typed, Outcome.TUNTAS, null)));
		assertThat(AskedText.of(typed, details)).isEqualTo(asked);
	}

}
