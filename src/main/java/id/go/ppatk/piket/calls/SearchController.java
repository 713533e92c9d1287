package id.go.ppatk.piket.calls;

import java.time.Clock;
import java.util.Map;

import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.web.Indonesian;

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

	private final SearchPages pages;

	private final CallSearch search;

	private final CallerIdentity identity;

	private final SearchWorkbook workbook;

	private final Answerers answerers;

	private final OfferedTopics topics;

	private final Clock clock;

	SearchController(SearchPages pages, CallSearch search, CallerIdentity identity, SearchWorkbook workbook,
			Answerers answerers, OfferedTopics topics, Clock clock) {
		this.pages = pages;
		this.search = search;
		this.identity = identity;
		this.workbook = workbook;
		this.answerers = answerers;
		this.topics = topics;
		this.clock = clock;
	}

	@GetMapping("/telepon/cari")
	ModelAndView search(@AuthenticationPrincipal SignedIn me, @ModelAttribute("searchForm") SearchForm form,
			BindingResult binding, @RequestParam(name = "setelah", required = false) String after, Model model) {
		CallQuery query = this.pages.read(form, binding);
		boolean asked = !binding.hasErrors() && !query.isEmpty();
		model.addAttribute("page", this.pages.of(form, query, asked, after, me));
		return new ModelAndView("calls/search", binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
	}

	@GetMapping("/telepon/cari.xlsx")
	ResponseEntity<byte[]> workbook(@AuthenticationPrincipal SignedIn me, @ModelAttribute("searchForm") SearchForm form,
			BindingResult binding) {
		CallQuery query = this.pages.read(form, binding);
		if (binding.hasErrors() || query.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		FoundCalls found = this.search.find(query.latestFirst(), null, SearchWorkbook.MOST_CALLS, me);
		this.identity.recordLook(found.calls(), me, CallerIdentity.SeenIn.CARI_EXCEL);
		Map<Long, String> names = this.answerers.names(found.calls());
		return ExcelDownload.of(this.workbook.fileName(Indonesian.dateOf(this.clock.instant())),
				this.workbook.toBytes(found, this.topics.names(), names));
	}

}
