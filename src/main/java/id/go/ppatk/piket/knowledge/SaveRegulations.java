package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators and the supervisor do with regulations; they belong to no unit. A
 * regulation is revoked, never deleted.
 */
@Component
class SaveRegulations {

	private final Regulations regulations;

	private final Clock clock;

	SaveRegulations(Regulations regulations, Clock clock) {
		this.regulations = regulations;
		this.clock = clock;
	}

	/** Somebody else changed the regulation in between. */
	static class RegulationChanged extends RuntimeException {

	}

	/**
	 * Adds a regulation.
	 * @throws DataIntegrityViolationException when its number is taken
	 */
	@Transactional
	void add(RegulationForm form, Optional<PdfFile> file) {
		keepFile(this.regulations.save(new Regulation(form, this.clock.instant())), file);
	}

	/**
	 * Changes a regulation; without a file the one that is there stays.
	 * @throws DataIntegrityViolationException when its number is taken
	 * @throws RegulationChanged when the version is not the form's
	 */
	@Transactional
	void change(Long id, RegulationForm form, Optional<PdfFile> file) {
		Regulation regulation = this.regulations.findById(id).orElseThrow();
		if (form.version() == null || regulation.getVersion() != form.version()) {
			throw new RegulationChanged();
		}
		regulation.change(form, this.clock.instant());
		keepFile(regulation, file);
	}

	private void keepFile(Regulation regulation, Optional<PdfFile> file) {
		file.ifPresent(regulation::bear);
		this.regulations.flush();
		file.ifPresent((pdf) -> this.regulations.keepFile(regulation.getId(), pdf.content()));
	}

}
