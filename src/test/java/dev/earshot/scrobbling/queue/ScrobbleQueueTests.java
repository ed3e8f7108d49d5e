package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.earshot.ManualTime;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.queue.StoredTexts.QueueColumns;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ScrobbleQueueTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private final ManualTime time = new ManualTime(NOON);

	@ParameterizedTest
	@EnumSource
	void keepsWhatIsSaidEncryptedUntilItIsSent(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("Harbor Lights", 60);
		assertThat(here.texts()).singleElement().asString().isNotEmpty().doesNotContain("Harbor");
		List<QueuedListen> next = here.queue.next(here.target, 10);
		assertThat(next).extracting(QueuedListen::listen).containsExactly(listen("Harbor Lights", 60));
		here.queue.attempt(next);
		here.queue.sent(next);
		assertThat(here.texts()).containsOnlyNulls();
	}

	@ParameterizedTest
	@EnumSource
	void knowsAListenByItsPageAndNearlyItsTime(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("Harbor Lights", 600);
		Listen near = listen("Harbor Lights", 501);
		Listen apart = listen("Harbor Lights", 499);
		Listen other = listen("Low Tide", 600);
		assertThat(here.queue.missing(here.target, List.of(near, apart, other))).containsExactly(apart, other);
		assertThat(here.queue.missing(here.target, List.of(near))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void takesNothingForATargetThatIsGone(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("Harbor Lights", 60);
		here.targets.remove(here.targets.find(here.target).orElseThrow());
		assertThat(here.add("Low Tide", 30)).isFalse();
		assertThat(here.texts()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void triesADeadLetterAgainOrForgetsIt(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("Harbor Lights", 60);
		here.add("Low Tide", 30);
		here.queue.next(here.target, 10)
			.forEach((listen) -> here.letters.add(here.target, listen, DeadReason.UNREADABLE, "x".repeat(900)));
		List<DeadLetter> dead = here.letters.of(here.target, 10);
		assertThat(dead).hasSize(2).allMatch((letter) -> Objects.requireNonNull(letter.detail()).length() == 500);
		assertThat(here.letters.retry(here.target, dead.getFirst().id())).isTrue();
		assertThat(here.letters.retry(here.target, dead.getFirst().id())).isFalse();
		assertThat(here.letters.dismiss(here.target, dead.getLast().id())).isTrue();
		assertThat(here.queue.size(here.target)).isEqualTo(new QueueSize(1, 0, 0));
		assertThat(here.add("Harbor Lights", 60)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void triesAllAgainOrForgetsAll(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("Harbor Lights", 60);
		here.add("Low Tide", 30);
		here.letters.addOldest(here.target, 0);
		here.letters.retryAll(here.target);
		assertThat(here.queue.size(here.target)).isEqualTo(new QueueSize(2, 0, 0));
		here.letters.addOldest(here.target, 0);
		here.letters.dismissAll(here.target);
		assertThat(here.queue.size(here.target)).isEqualTo(new QueueSize(0, 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void attemptsNothingThatWasCancelledAfterItWasRead(TestDatabase database) {
		Installation here = new Installation(database);
		here.queue.add(here.target, listen("logged", 90), true);
		here.add("played", 30);
		List<QueuedListen> read = here.queue.all(here.target);
		here.queue.cancel(here.target);
		assertThat(here.queue.attempt(read)).extracting((each) -> each.listen().track()).containsExactly("played");
	}

	@ParameterizedTest
	@EnumSource
	void forgetsWhatWasCancelledUnlessItHasArrived(TestDatabase database) {
		Installation here = new Installation(database);
		here.queue.add(here.target, listen("arrived", 90), true);
		here.queue.add(here.target, listen("lost", 60), true);
		here.add("played", 30);
		List<QueuedListen> sent = here.queue.attempt(here.queue.all(here.target));
		here.queue.cancel(here.target);
		here.queue.sent(sent.subList(0, 1));
		here.queue.notTaken(sent.subList(1, 3));
		assertThat(here.queue.size(here.target)).isEqualTo(new QueueSize(1, 1, 0));
		assertThat(here.queue.missing(here.target, List.of(listen("lost", 60)))).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void staysSmall(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("a", 90);
		here.add("b", 60);
		here.add("c", 30);
		here.queue.sent(here.queue.next(here.target, 1));
		here.letters.addOldest(here.target, 1);
		assertThat(here.letters.of(here.target, 9)).extracting((letter) -> letter.listen().track())
			.containsExactly("b");
		here.sweepAfter(QueueSweep.SENT_KEPT.plusDays(1));
		assertThat(here.queue.size(here.target)).isEqualTo(new QueueSize(1, 0, 1));
		here.sweepAfter(QueueSweep.DEAD_KEPT);
		assertThat(here.queue.size(here.target)).isEqualTo(new QueueSize(1, 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void isExportedWithoutWhatWasSent(TestDatabase database) {
		Installation here = new Installation(database);
		QueueAccountData data = new QueueAccountData(here.targets, here.queue, here.letters);
		assertThat(data.export(here.account)).isEmpty();
		here.add("a", 90);
		here.add("b", 60);
		here.add("c", 30);
		here.queue.sent(here.queue.next(here.target, 1));
		here.letters.addOldest(here.target, 1);
		String json = JsonMapper.builder().build().writeValueAsString(data.export(here.account));
		assertThat(json).contains("\"c\"", "waiting", "\"b\"", "queue-full", "Lantern").doesNotContain("\"a\"");
	}

	@ParameterizedTest
	@EnumSource
	void readsWhatAnEarlierVersionHasQueued(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("a", 90);
		here.queueAsBefore("a");
		assertThat(here.queue.next(here.target, 1)).extracting(QueuedListen::listen)
			.extracting(Listen::track, (listen) -> listen.artistUri(0))
			.containsExactly(tuple("a", null));
	}

	@ParameterizedTest
	@EnumSource
	void isReadableAfterARotationOfTheKey(TestDatabase database) {
		Installation here = new Installation(database);
		here.add("a", 90);
		here.letters.add(here.target, here.queue.next(here.target, 1).getFirst(), DeadReason.UNREADABLE, "no NUL");
		TestVault.rotate(here.jdbc, new QueueColumns().scrobbleListen());
		TestVault.rotate(here.jdbc, new QueueColumns().scrobbleDetail());
		StoredTexts texts = new StoredTexts(TestVault.withKeyOf((byte) 2), JsonMapper.builder().build());
		assertThat(new DeadLetters(here.jdbc, texts, this.time).of(here.target, 1))
			.extracting((letter) -> letter.listen().track(), DeadLetter::detail)
			.containsExactly(tuple("a", "no NUL"));
	}

	private static Listen listen(String track, long secondsAgo) {
		return TestListens.of(track, NOON.minusSeconds(secondsAgo));
	}

	/**
	 * One person with one target.
	 */
	private final class Installation {

		private final JdbcClient jdbc;

		private final ScrobbleQueue queue;

		private final DeadLetters letters;

		private final Targets targets;

		private final AccountId account;

		private final String target;

		Installation(TestDatabase database) {
			this.jdbc = database.empty();
			this.queue = TestListens.queue(this.jdbc, ScrobbleQueueTests.this.time);
			this.letters = TestListens.letters(this.jdbc, ScrobbleQueueTests.this.time);
			this.targets = TestTargets.in(this.jdbc, (_) -> {
			}, ScrobbleQueueTests.this.time);
			this.account = TestPeople.member(this.jdbc, "fox", ScrobbleQueueTests.this.time);
			this.target = Objects
				.requireNonNull(this.targets.connect(this.account, ServiceKind.LISTENBRAINZ, TestTargets.SERVICE))
				.id();
		}

		boolean add(String track, long secondsAgo) {
			return this.queue.add(this.target, listen(track, secondsAgo), false);
		}

		// Listens had no URIs of artists.
		void queueAsBefore(String track) {
			String id = this.queue.next(this.target, 1).getFirst().id();
			String text = """
					{"startedAt":"2026-11-29T11:58:30Z","track":"%s","artists":["Lantern"],"listened":180}
					""".formatted(track);
			this.jdbc.sql("update scrobble set listen = ?")
				.param(TestVault.open().encrypt(text, EncryptionContext.of("scrobble.listen", this.target, id)))
				.update();
		}

		List<Object> texts() {
			return this.jdbc.sql("select listen from scrobble")
				.query()
				.listOfRows()
				.stream()
				.map((row) -> row.get("listen"))
				.toList();
		}

		void sweepAfter(Duration time) {
			ScrobbleQueueTests.this.time.pass(time);
			new QueueSweep(this.targets, this.queue, this.letters, ScrobbleQueueTests.this.time).sweep();
		}

	}

}
