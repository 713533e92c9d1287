package id.go.ppatk.piket.replies;

import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.replies.Reply.Outcome;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The replies that came, those that match nothing too. What they say is for the
 * supervisor only.
 */
@Controller
class ReplyController {

	private static final int SIZE = 50;

	private final JdbcClient jdbc;

	private final ReadReplies readReplies;

	ReplyController(JdbcClient jdbc, ReadReplies readReplies) {
		this.jdbc = jdbc;
		this.readReplies = readReplies;
	}

	/**
	 * A reply in the list.
	 *
	 * @param enclosures the names of its files, which stay in the mailbox; empty without
	 */
	record Line(Long id, String sender, String subject, Instant receivedAt, String text, String enclosures,
			Outcome outcome, @Nullable String handoffNumber) {
	}

	@GetMapping("/pemberitahuan/balasan")
	String replies(@RequestParam(name = "hasil", required = false) @Nullable Outcome outcome,
			@RequestParam(name = "sebelum", required = false) @Nullable Long before,
			@AuthenticationPrincipal SignedIn me, Model model) {
		List<Line> found = find(outcome, before);
		boolean more = found.size() > SIZE;
		model.addAttribute("replies", more ? found.subList(0, SIZE) : found)
			.addAttribute("next", more ? found.get(SIZE - 1).id() : null)
			.addAttribute("isFirst", before == null)
			.addAttribute("outcome", outcome)
			.addAttribute("outcomes", Outcome.values())
			.addAttribute("configured", this.readReplies.isConfigured())
			.addAttribute("trouble", this.readReplies.trouble())
			.addAttribute("readable", me.is(Role.SUPERVISOR));
		return "replies/replies";
	}

	private List<Line> find(@Nullable Outcome outcome, @Nullable Long before) {
		return this.jdbc.sql("""
				select id, sender, subject, received_at, text, enclosures, outcome, handoff_number from replies
				where id < :before""" + ((outcome != null) ? " and outcome = :outcome" : "") + """

				order by id desc limit :limit""")
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("outcome", (outcome != null) ? outcome.name() : null)
			.param("limit", SIZE + 1)
			.query((row, number) -> new Line(row.getLong("id"), row.getString("sender"), row.getString("subject"),
					row.getTimestamp("received_at").toInstant(), row.getString("text"), row.getString("enclosures"),
					Outcome.valueOf(row.getString("outcome")), row.getString("handoff_number")))
			.list();
	}

}
