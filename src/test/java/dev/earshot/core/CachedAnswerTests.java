package dev.earshot.core;

import java.time.Duration;

import dev.earshot.core.AskOnce.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CachedAnswerTests {

	private static final long ASKED_AT = 100;

	private final CachedAnswer<String> answer = new CachedAnswer<>(ASKED_AT);

	@Test
	void isFreshWhileItIsPendingAndUntilItsTimeIsOver() {
		assertThat(this.answer.isFresh(Long.MAX_VALUE)).isTrue();
		this.answer.complete(new Answer<>("a", Duration.ofNanos(10)), 200);
		assertThat(this.answer.isFresh(209)).isTrue();
		assertThat(this.answer.isFresh(210)).isFalse();
	}

	@Test
	void isNotFreshAfterAFailure() {
		this.answer.completeExceptionally(new IllegalStateException("on purpose"));
		assertThat(this.answer.isFresh(ASKED_AT)).isFalse();
	}

	@Test
	void hasTheAnswerBeforeItUntilItSucceeds() {
		CachedAnswer<String> next = new CachedAnswer<>(ASKED_AT);
		this.answer.complete(new Answer<>("a", Duration.ZERO), ASKED_AT);
		assertThat(next.after(this.answer).latest()).isEqualTo("a");
		next.complete(new Answer<>("b", Duration.ZERO), ASKED_AT);
		assertThat(next.latest()).isEqualTo("b");
		assertThat(next.previous()).isEqualTo("a");
	}

	@Test
	void knowsWhenItWasAsked() {
		assertThat(this.answer.wasAskedWithin(Duration.ofNanos(5), ASKED_AT + 5)).isTrue();
		assertThat(this.answer.wasAskedWithin(Duration.ofNanos(5), ASKED_AT + 6)).isFalse();
	}

}
