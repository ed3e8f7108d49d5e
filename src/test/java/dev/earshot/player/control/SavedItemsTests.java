package dev.earshot.player.control;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.core.Timeout;
import dev.earshot.playback.SavedItemsChanged;
import dev.earshot.spotify.SpotifyLibrary;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/**
 * Tests {@link SavedItems}.
 */
class SavedItemsTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final SpotifyUri URI = new SpotifyUri("spotify:track:a");

	private final SpotifyLibrary library = mock(SpotifyLibrary.class);

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-21T12:00:00Z"));

	private final List<Object> events = new CopyOnWriteArrayList<>();

	private final SavedItems savedItems = new SavedItems(this.library, this.events::add, this.time, this.time.ticker(),
			new Timeout(Duration.ofMinutes(1)));

	@Test
	void cachesTheAnswer() {
		given(this.library.contains(ACCOUNT, URI.value())).willReturn(List.of(true));
		assertThat(this.savedItems.cached(ACCOUNT, URI)).isNull();
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
		this.time.pass(601);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		then(this.library).should(times(2)).contains(ACCOUNT, URI.value());
	}

	@Test
	void publishesChanges() {
		this.savedItems.save(ACCOUNT, URI, true);
		then(this.library).should().save(ACCOUNT, URI.value());
		assertThat(this.events).containsExactly(new SavedItemsChanged(ACCOUNT), new ItemSaved(ACCOUNT, URI));
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
	}

	@Test
	void cachesARefusal() {
		given(this.library.contains(ACCOUNT, URI.value())).willThrow(new SpotifyRefused(new Unavailable(503)));
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
	}

	@Test
	void keepsTheAnswerForHalfAMinuteAfterARefusal() {
		given(this.library.contains(ACCOUNT, URI.value())).willThrow(new SpotifyRefused(new Unavailable(503)));
		this.savedItems.save(ACCOUNT, URI, true);
		this.time.pass(600);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		this.time.pass(29);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
		this.time.pass(1);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		then(this.library).should(times(2)).contains(ACCOUNT, URI.value());
	}

	@Test
	void doesNotCallWhileABreakerIsOpen() {
		given(this.library.contains(ACCOUNT, URI.value()))
			.willThrow(new SpotifyRefused(new TooManyCalls(this.time.instant().plusSeconds(300))));
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
		this.time.pass(299);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
	}

	@Test
	void callsOnceForConcurrentCallers() {
		CompletableFuture<List<Boolean>> answer = new CompletableFuture<>();
		given(this.library.contains(ACCOUNT, URI.value())).willAnswer((_) -> answer.join());
		List<FutureTask<@Nullable Boolean>> tabs = Stream.generate(this::tab).limit(5).toList();
		List<Thread> threads = tabs.stream().map(Thread::startVirtualThread).toList();
		await().untilAsserted(
				() -> assertThat(threads).extracting(Thread::getState).containsOnly(Thread.State.TIMED_WAITING));
		answer.complete(List.of(true));
		await().until(() -> tabs.stream().allMatch(FutureTask::isDone));
		assertThat(tabs).allSatisfy((tab) -> assertThat(tab.resultNow()).isTrue());
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
	}

	@Test
	void dropsOldAnswers() {
		this.savedItems.save(ACCOUNT, URI, true);
		this.time.pass(599);
		assertThat(this.savedItems.cached(ACCOUNT, URI)).isTrue();
		this.time.pass(1);
		assertThat(this.savedItems.cached(ACCOUNT, URI)).isNull();
	}

	@Test
	void stopsWaitingAfterTheTimeout() {
		SavedItems impatient = new SavedItems(this.library, this.events::add, this.time, this.time.ticker(),
				new Timeout(Duration.ZERO));
		CompletableFuture<List<Boolean>> answer = new CompletableFuture<>();
		given(this.library.contains(ACCOUNT, URI.value())).willAnswer((_) -> answer.join());
		assertThat(impatient.isSaved(ACCOUNT, URI)).isNull();
		answer.complete(List.of(true));
		await().untilAsserted(() -> assertThat(impatient.cached(ACCOUNT, URI)).isTrue());
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
	}

	@Test
	void publishesALateAnswer() {
		SavedItems impatient = new SavedItems(this.library, this.events::add, this.time, this.time.ticker(),
				new Timeout(Duration.ZERO));
		CompletableFuture<List<Boolean>> answer = new CompletableFuture<>();
		given(this.library.contains(ACCOUNT, URI.value())).willAnswer((_) -> answer.join());
		impatient.isSaved(ACCOUNT, URI);
		assertThat(this.events).isEmpty();
		answer.complete(List.of(true));
		await().untilAsserted(() -> assertThat(this.events).containsOnly(new SavedItemsChanged(ACCOUNT)));
	}

	@Test
	void publishesNoAnswerInTime() {
		given(this.library.contains(ACCOUNT, URI.value())).willReturn(List.of(true));
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		assertThat(this.events).isEmpty();
	}

	@Test
	void returnsNullForAnEmptyResponse() {
		given(this.library.contains(ACCOUNT, URI.value())).willReturn(null);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
		then(this.library).should(times(1)).contains(ACCOUNT, URI.value());
	}

	@Test
	void returnsNullForAFault() {
		given(this.library.contains(ACCOUNT, URI.value())).willThrow(new IllegalStateException("a fault"));
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
	}

	@Test
	void dropsTheAnswersOfADisconnectedAccount() {
		AccountId another = new AccountId("another");
		this.savedItems.save(ACCOUNT, URI, true);
		this.savedItems.save(another, URI, true);
		this.savedItems.forget(ACCOUNT);
		assertThat(this.savedItems.cached(ACCOUNT, URI)).isNull();
		assertThat(this.savedItems.cached(another, URI)).isTrue();
	}

	@Test
	void ignoresAnAnswerForADisconnectedAccount() {
		given(this.library.contains(ACCOUNT, URI.value())).willAnswer((_) -> {
			this.savedItems.forget(ACCOUNT);
			return List.of(true);
		});
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isNull();
	}

	@Test
	void prefersACommandToAnOlderAnswer() {
		given(this.library.contains(ACCOUNT, URI.value())).willAnswer((_) -> {
			this.savedItems.save(ACCOUNT, URI, true);
			return List.of(false);
		});
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		assertThat(this.savedItems.cached(ACCOUNT, URI)).isTrue();
	}

	@Test
	void cachesTheResultOfACommand() {
		this.savedItems.save(ACCOUNT, URI, true);
		assertThat(this.savedItems.isSaved(ACCOUNT, URI)).isTrue();
		then(this.library).should(never()).contains(ACCOUNT, URI.value());
	}

	private FutureTask<@Nullable Boolean> tab() {
		return new FutureTask<>(() -> this.savedItems.isSaved(ACCOUNT, URI));
	}

}
