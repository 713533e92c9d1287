package id.go.ppatk.piket.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;

import id.go.ppatk.piket.web.PlainText;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * A regulation as typed, and the file that was sent with it.
 *
 * @param version of the regulation that is being changed
 * @param number as people cite it: "UU 8/2010"
 * @param issuedOn the day on which it was issued
 * @param link where it can be read, https only, if anywhere
 * @param file its PDF, if one is sent; none leaves the one that is there
 */
record RegulationForm(@Nullable Integer version,
		@NotBlank(message = "{regulation.number-missing}") @Size(max = 120,
				message = "{field.too-long}") @PlainText String number,
		@NotBlank(message = "{regulation.title-missing}") @Size(max = 300,
				message = "{field.too-long}") @PlainText String title,
		@NotNull(message = "{regulation.date-missing}") LocalDate issuedOn,
		@NotNull(message = "{regulation.state-missing}") RegulationState state,
		@Nullable @Size(max = 500, message = "{field.too-long}") @PlainText String link, @Nullable MultipartFile file) {

	RegulationForm {
		number = Typed.line(number);
		title = Typed.line(title);
		link = Typed.orNull(Typed.line(link));
	}

	static RegulationForm empty() {
		return new RegulationForm(null, "", "", null, RegulationState.IN_FORCE, null, null);
	}

	static RegulationForm of(Regulation regulation) {
		return new RegulationForm(regulation.getVersion(), regulation.getNumber(), regulation.getTitle(),
				regulation.getIssuedOn(), regulation.getState(), regulation.getLink(), null);
	}

	RegulationForm withVersion(int version) {
		return new RegulationForm(version, this.number, this.title, this.issuedOn, this.state, this.link, null);
	}

	/** {@code errors} takes a sentence when the link is none to a page by https. */
	void checkLink(Errors errors) {
		if (this.link == null || errors.hasFieldErrors("link")) {
			return;
		}
		try {
			URI address = new URI(this.link);
			if (this.link.startsWith("https://") && address.getHost() != null && address.getUserInfo() == null) {
				return;
			}
		}
		catch (URISyntaxException ex) {
			// refused below, like any other text that is no address
		}
		errors.rejectValue("link", "regulation.link-refused");
	}

}
