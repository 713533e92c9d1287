package id.go.ppatk.piket.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import org.jspecify.annotations.Nullable;

/**
 * The wallboard. It names no caller.
 *
 * @param address where it is asked for again
 * @param screen whether a screen without a person's session shows it
 * @param now the moment of which it holds
 * @param today the WIB date
 * @param serviceDay whether calls are served today
 * @param holiday why not, where a holiday stands on the day
 * @param lines the units
 * @param receptions how callers were received today
 */
record BoardPage(String address, boolean screen, Instant now, LocalDate today, boolean serviceDay,
		@Nullable String holiday, List<Line> lines, ReceptionOfUnits receptions) {

	/**
	 * One unit on the board.
	 *
	 * @param unitCode the unit
	 * @param posts its posts today; none on a day without service and for a unit without
	 * posts
	 * @param ringing calls that ring and wait for somebody to accept them
	 * @param transfers when each live transfer that waits for it was given, the longest
	 * first
	 * @param open hand-offs that wait for it
	 * @param overdue those of them that are past their due time
	 * @param takesCalls whether calls come in for it
	 * @param recorded today's calls that were written down
	 * @param unfinished today's calls that are still to be written down
	 */
	public record Line(String unitCode, List<OnDuty.Post> posts, long ringing, List<Instant> transfers, long open,
			long overdue, boolean takesCalls, long recorded, long unfinished) {
	}

	/** Those that serve telephones today. */
	public List<Line> serving() {
		return this.lines.stream().filter((line) -> !line.posts().isEmpty()).toList();
	}

	/** The others. */
	public List<Line> others() {
		return this.lines.stream().filter((line) -> line.posts().isEmpty()).toList();
	}

	/** Today's calls. */
	public long calls() {
		return this.lines.stream().mapToLong((line) -> line.recorded() + line.unfinished()).sum();
	}

	/** Live transfers that wait. */
	public long transfers() {
		return this.lines.stream().mapToLong((line) -> line.transfers().size()).sum();
	}

	/** Calls that ring. */
	public long ringing() {
		return this.lines.stream().mapToLong(Line::ringing).sum();
	}

	/** Hand-offs that have not ended. */
	public long open() {
		return this.lines.stream().mapToLong(Line::open).sum();
	}

	/** Those of them that are past their due time. */
	public long overdue() {
		return this.lines.stream().mapToLong(Line::overdue).sum();
	}

}
