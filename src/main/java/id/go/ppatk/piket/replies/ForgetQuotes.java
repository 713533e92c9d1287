package id.go.ppatk.piket.replies;

import java.util.List;

import id.go.ppatk.piket.handoffs.HandoffForgotten;
import id.go.ppatk.piket.handoffs.Handoffs;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was asked turned out to be confidential: no message keeps what it quotes of the
 * letter; what people wrote stays. Clause 5.c.vii.
 */
@Component
class ForgetQuotes {

	private final Replies replies;

	private final LetterQuotes quotes;

	private final Handoffs handoffs;

	ForgetQuotes(Replies replies, LetterQuotes quotes, Handoffs handoffs) {
		this.replies = replies;
		this.quotes = quotes;
		this.handoffs = handoffs;
	}

	/** Before the letters themselves are forgotten. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(HandoffForgotten event) {
		String number = this.handoffs.findById(event.handoffId()).orElseThrow().getNumber();
		LetterQuote quote = this.quotes.of(number);
		this.replies.about(number).forEach((message) -> {
			List<String> own = quote.ownLines(message.text());
			this.replies.replace(message.id(), String.join("\n", own).strip());
		});
	}

}
