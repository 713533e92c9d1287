package id.go.ppatk.piket.periods;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.recaps.Sight;

import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Asks for exports, stops them, and forgets old ones. Everybody has one under way at a
 * time and sees only their own.
 */
@Component
public class AskForExport {

	private static final int LATEST = 10;

	private final RecapExports exports;

	private final RecapExportParts parts;

	private final PeriodText text;

	private final Clock clock;

	AskForExport(RecapExports exports, RecapExportParts parts, PeriodText text, Clock clock) {
		this.exports = exports;
		this.parts = parts;
		this.text = text;
		this.clock = clock;
	}

	/**
	 * Asks for the workbook of a period; the same form a second time asks for nothing
	 * new.
	 * @return the export, or the one of the same person that is still under way
	 */
	@Transactional
	public RecapExport ask(UUID formId, PeriodRecap recap, Sight sight) {
		Optional<RecapExport> asked = this.exports.findByFormId(formId)
			.filter((export) -> export.isFor(sight))
			.or(() -> this.exports.unfinishedOf(sight.staffId()));
		return asked.orElseGet(() -> this.exports.save(new RecapExport(formId, recap.period(), sight,
				recap.calls().total(), this.text.fileName(recap), this.clock.instant())));
	}

	/**
	 * The person's own export.
	 * @throws ResponseStatusException 404 when there is none, when it is somebody else's,
	 * and when the person may no longer see as much
	 */
	RecapExport own(Long id, Sight sight) {
		return this.exports.findById(id)
			.filter((export) -> export.isFor(sight))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The person's own exports, the latest first. */
	public List<RecapExport> latest(Sight sight) {
		return this.exports.latestOf(sight.staffId(), Limit.of(LATEST))
			.stream()
			.filter((export) -> export.isFor(sight))
			.toList();
	}

	/** Stops the person's own export; one that has ended stays as it is. */
	@Transactional
	public void stop(Long id, Sight sight) {
		own(id, sight);
		this.exports.lock(id).filter(RecapExport::isUnfinished).ifPresent((export) -> {
			export.stop(this.clock.instant());
			this.parts.remove(id);
		});
	}

	/** Forgets the exports that were kept long enough. */
	@Transactional
	public void removeOld() {
		this.exports.removeEndedBefore(this.clock.instant().minus(RecapExport.KEPT));
	}

}
