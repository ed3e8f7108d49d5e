package dev.earshot.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.core.AskOnce.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AskOnceTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final Queue<Runnable> underWay = new ArrayDeque<>();

	private final List<@Nullable String> before = new ArrayList<>();

	private Duration now = Duration.ZERO;

	private final AskOnce<String, String> answers = new AskOnce<>(Caffeine.newBuilder().maximumSize(10),
			() -> this.now.toNanos(), this.underWay::add);

	@Test
	void asksOnceForAllWhoAskAtTheSameTime() {
		CompletableFuture<String> one = ask("a");
		CompletableFuture<String> another = ask("b");
		assertThat(this.underWay).hasSize(1);
		answer();
		assertThat(one).isCompletedWithValue("a");
		assertThat(another).isCompletedWithValue("a");
	}

	@Test
	void keepsAnAnswerForAsLongAsItIsGood() {
		answered("a");
		this.now = MINUTE.minusNanos(1);
		assertThat(ask("b")).isCompletedWithValue("a");
		this.now = MINUTE;
		assertThat(ask("b")).isNotDone();
	}

	@Test
	void tellsTheLastAnswerToTheNextQuestion() {
		answered("a");
		this.now = MINUTE;
		ask("b");
		assertThat(this.answers.fresh("key")).isNull();
		assertThat(this.answers.latest("key")).isEqualTo("a");
		answer();
		assertThat(this.answers.fresh("key")).isEqualTo("b");
		assertThat(this.before).containsExactly(null, "a");
	}

	@Test
	void asksAgainAfterAFailureAndKeepsTheAnswerBeforeItWhileItAsks() {
		CompletableFuture<String> failed = this.answers.get("key", (_) -> {
			throw new IllegalStateException("on purpose");
		});
		answer();
		assertThat(failed).isCompletedExceptionally();
		answered("a");
		assertThat(this.answers.fresh("key")).isEqualTo("a");
	}

	@Test
	void asksAgainForWhoWantsNothingOlder() {
		answered("a");
		this.now = Duration.ofSeconds(5);
		assertThat(this.answers.getWithin("key", Duration.ofSeconds(5), question("b"))).isCompletedWithValue("a");
		assertThat(this.answers.getWithin("key", Duration.ofSeconds(4), question("b"))).isNotDone();
	}

	@Test
	void givesUpForWhoCancelsOnly() {
		ask("a").cancel(true);
		CompletableFuture<String> another = ask("b");
		answer();
		assertThat(another).isCompletedWithValue("a");
	}

	@Test
	void keepsNothingThatWasForgottenWhileItWasAsked() {
		List<String> learned = new ArrayList<>();
		CompletableFuture<String> asked = this.answers.get("key", question("a"), learned::add);
		this.answers.forgetIf((key, latest) -> key.equals("key") && latest == null);
		answer();
		assertThat(asked).isCompletedWithValue("a");
		assertThat(this.answers.latest("key")).isNull();
		assertThat(learned).isEmpty();
	}

	@Test
	void tellsOnceThatItHasLearned() {
		List<@Nullable String> learned = new ArrayList<>();
		this.answers.get("key", question("a"), (_) -> learned.add(this.answers.fresh("key")));
		ask("b");
		answer();
		assertThat(learned).containsExactly("a");
	}

	@Test
	void believesWhatIsPutRatherThanWhatWasAskedBefore() {
		CompletableFuture<String> asked = ask("a");
		this.answers.put("key", new Answer<>("b", MINUTE));
		answer();
		assertThat(asked).isCompletedWithValue("a");
		assertThat(this.answers.fresh("key")).isEqualTo("b");
	}

	@Test
	void findsWhatIsOnItsWay() {
		assertThat(this.answers.find("key")).isNull();
		ask("a");
		assertThat(this.answers.find("key")).isNotDone();
		answer();
		assertThat(this.answers.find("key")).isCompletedWithValue("a");
		this.answers.forget("key");
		assertThat(this.answers.find("key")).isNull();
	}

	private void answered(String text) {
		ask(text);
		answer();
	}

	private CompletableFuture<String> ask(String text) {
		return this.answers.get("key", question(text));
	}

	private Question<String> question(String text) {
		return (before) -> {
			this.before.add(before);
			return new Answer<>(text, MINUTE);
		};
	}

	private void answer() {
		this.underWay.remove().run();
	}

}
