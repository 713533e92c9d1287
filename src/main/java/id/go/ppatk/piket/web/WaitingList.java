package id.go.ppatk.piket.web;

import java.util.Comparator;
import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that waits for a person, urgent things first; first pages put it into their model
 * as {@code waiting}.
 */
@Component
public class WaitingList {

	private final List<WaitingSource> sources;

	WaitingList(List<WaitingSource> sources) {
		this.sources = sources;
	}

	/** Read at one go, so that what the sources share is read once. */
	@Transactional(readOnly = true)
	public List<Waiting> of(Authentication person) {
		return this.sources.stream()
			.flatMap((source) -> source.waitingFor(person).stream())
			.sorted(Comparator.comparing(Waiting::urgent).reversed())
			.toList();
	}

}
