package id.go.ppatk.piket.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the page on which calls are looked for, and what is asked of it.
 */
@Component
class SearchPages {

	private static final int PAGE_SIZE = 25;

	private final CallSearch search;

	private final CallerIdentity identity;

	private final Answerers answerers;

	private final OfferedTopics topics;

	private final Units units;

	private final Clock clock;

	SearchPages(CallSearch search, CallerIdentity identity, Answerers answerers, OfferedTopics topics, Units units,
			Clock clock) {
		this.search = search;
		this.identity = identity;
		this.answerers = answerers;
		this.topics = topics;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * What is asked; {@code binding} takes what cannot be read.
	 * @throws ResponseStatusException 400 for what nobody can type or choose
	 */
	CallQuery read(SearchForm form, BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return form.read(LocalDate.now(this.clock), binding);
	}

	/**
	 * The page.
	 * @param asked whether the query can be answered
	 * @param after where the page before ended, or {@code null}
	 */
	SearchPage of(SearchForm form, CallQuery query, boolean asked, @Nullable String after, SignedIn me) {
		return new SearchPage(this.topics.byUnit(LocalDate.now(this.clock), me.getUnitCode()), units(me),
				this.topics.names(), form.isOnlyStopWords(query), asked ? result(form, query, after, me) : null);
	}

	private SearchPage.Result result(SearchForm form, CallQuery query, @Nullable String after, SignedIn me) {
		FoundCalls found = this.search.find(query, FoundCalls.PageKey.parse(after).orElse(null), PAGE_SIZE, me);
		this.identity.recordLook(found.calls(), me, CallerIdentity.SeenIn.CARI);
		return new SearchPage.Result(found, this.answerers.names(found.calls()), after == null,
				form.address("/telepon/cari", null),
				(found.next() != null) ? form.address("/telepon/cari", found.next()) : null,
				form.address("/telepon/cari.xlsx", null));
	}

	/** The units to choose from: the supervisor's choice, others have their own. */
	private @Nullable List<Unit> units(SignedIn me) {
		return me.is(Role.SUPERVISOR) ? this.units.all().stream().filter((unit) -> unit.getMenu() != null).toList()
				: null;
	}

}
