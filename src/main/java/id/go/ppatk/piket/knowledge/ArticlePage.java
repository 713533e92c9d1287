package id.go.ppatk.piket.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page of one article, with what its reader may do beside it.
 *
 * @param article the article with its topic
 * @param state where it stands today
 * @param verifier who stands by it, or {@code null}
 * @param regulations what it rests on
 * @param uses how many calls it answered
 * @param mayChange whether the reader may change it
 * @param lastDay the day after which it shall end, as typed or proposed
 * @param refused why an act was refused, or {@code null}
 */
record ArticlePage(Article article, ArticleState state, @Nullable String verifier, List<Regulation> regulations,
		long uses, boolean mayChange, String lastDay, @Nullable String refused) {

	/**
	 * The page of all that it was.
	 *
	 * @param article the article
	 * @param steps its versions and what differs between them, the newest first
	 */
	record History(Article article, List<ArticleVersion.Step> steps) {
	}

}
