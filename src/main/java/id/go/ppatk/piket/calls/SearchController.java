package id.go.ppatk.piket.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Searching the calls, on the page and as a workbook.
 */
@Controller
class SearchController {

	private static final int PAGE_SIZE = 25;

	private final CallSearch search;

	private final CallerIdentity identity;

	private final SearchWorkbook workbook;

	private final Answerers answerers;

	private final OfferedTopics topics;

	private final Units units;

	private final Clock clock;

	SearchController(CallSearch search, CallerIdentity identity, SearchWorkbook workbook, Answerers answerers,
			OfferedTopics topics, Units units, Clock clock) {
		this.search = search;
		this.identity = identity;
		this.workbook = workbook;
		this.answerers = answerers;
		this.topics = topics;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/telepon/cari")
	ModelAndView search(@AuthenticationPrincipal SignedIn me, @ModelAttribute("searchForm") SearchForm form,
			BindingResult binding, @RequestParam(name = "setelah", required = false) String after, Model model) {
		CallQuery query = read(form, binding);
		SearchPage.Result result = (binding.hasErrors() || query.isEmpty()) ? null : result(form, query, after, me);
		model.addAttribute("page", new SearchPage(this.topics.byUnit(LocalDate.now(this.clock), me.getUnitCode()),
				units(me), this.topics.names(), form.isOnlyStopWords(query), result));
		return new ModelAndView("calls/search", binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
	}

	private SearchPage.Result result(SearchForm form, CallQuery query, @Nullable String after, SignedIn me) {
		FoundCalls found = this.search.find(query, FoundCalls.PageKey.parse(after).orElse(null), PAGE_SIZE, me);
		this.identity.recordLook(found.calls(), me, CallerIdentity.SeenIn.CARI);
		return new SearchPage.Result(found, this.answerers.names(found.calls()), after == null,
				form.address("/telepon/cari", null),
				(found.next() != null) ? form.address("/telepon/cari", found.next()) : null,
				form.address("/telepon/cari.xlsx", null));
	}

	@GetMapping("/telepon/cari.xlsx")
	ResponseEntity<byte[]> workbook(@AuthenticationPrincipal SignedIn me, @ModelAttribute("searchForm") SearchForm form,
			BindingResult binding) {
		CallQuery query = read(form, binding);
		if (binding.hasErrors() || query.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		FoundCalls found = this.search.find(query.latestFirst(), null, SearchWorkbook.MOST_CALLS, me);
		this.identity.recordLook(found.calls(), me, CallerIdentity.SeenIn.CARI_EXCEL);
		Map<Long, String> names = this.answerers.names(found.calls());
		return ExcelDownload.of(this.workbook.fileName(Indonesian.dateOf(this.clock.instant())),
				this.workbook.toBytes(found, this.topics.names(), names));
	}

	private CallQuery read(SearchForm form, BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return form.read(LocalDate.now(this.clock), binding);
	}

	/** The units to choose from: the supervisor's choice, others have their own. */
	private @Nullable List<Unit> units(SignedIn me) {
		return me.is(Role.SUPERVISOR) ? this.units.all().stream().filter((unit) -> unit.getMenu() != null).toList()
				: null;
	}

}
