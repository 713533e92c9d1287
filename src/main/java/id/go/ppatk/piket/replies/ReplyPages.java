package id.go.ppatk.piket.replies;

import java.util.List;

import id.go.ppatk.piket.notices.ReplyToken;
import id.go.ppatk.piket.replies.Reply.Outcome;
import id.go.ppatk.piket.replies.ReplyPage.Line;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the list of replies, the latest first, page by page.
 */
@Component
class ReplyPages {

	private static final int SIZE = 50;

	private final JdbcClient jdbc;

	private final ReadReplies readReplies;

	ReplyPages(JdbcClient jdbc, ReadReplies readReplies) {
		this.jdbc = jdbc;
		this.readReplies = readReplies;
	}

	/**
	 * A page of those replies.
	 * @param outcome what became of them, or {@code null} for all
	 * @param before the id before which the page begins, or {@code null} for the first
	 */
	ReplyPage of(@Nullable Outcome outcome, @Nullable Long before, SignedIn me) {
		List<Line> found = find(outcome, before);
		boolean more = found.size() > SIZE;
		return new ReplyPage(more ? found.subList(0, SIZE) : found, outcome, before == null,
				more ? found.get(SIZE - 1).id() : null, this.readReplies.isConfigured(), this.readReplies.trouble(),
				ReplyAccess.mayRead(me));
	}

	private List<Line> find(@Nullable Outcome outcome, @Nullable Long before) {
		return this.jdbc.sql("""
				select id, sender, subject, received_at, text, quote, cut, enclosures, server_words, outcome,
				    handoff_number from replies
				where id < :before""" + ((outcome != null) ? " and outcome = :outcome" : "") + """

				order by id desc limit :limit""")
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("outcome", (outcome != null) ? outcome.name() : null)
			.param("limit", SIZE + 1)
			.query((row, number) -> new Line(row.getLong("id"), row.getString("sender"),
					ReplyToken.without(row.getString("subject")), row.getTimestamp("received_at").toInstant(),
					row.getString("text"), row.getString("quote"), row.getBoolean("cut"), row.getString("enclosures"),
					row.getString("server_words"), Outcome.valueOf(row.getString("outcome")),
					row.getString("handoff_number")))
			.list();
	}

}
