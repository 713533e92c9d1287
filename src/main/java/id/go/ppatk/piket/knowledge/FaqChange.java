package id.go.ppatk.piket.knowledge;

import java.time.Instant;

/**
 * An article that changed; it can be read at {@code /faq/{id}}.
 *
 * @param id of the article
 * @param topic the topic's full name
 * @param question as it reads now
 * @param state where it stands today
 * @param changedAt the last change
 */
public record FaqChange(Long id, String topic, String question, ArticleState state, Instant changedAt) {
}
