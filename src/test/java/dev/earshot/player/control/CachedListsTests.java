package dev.earshot.player.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.player.control.CachedLists.Kind;
import dev.earshot.player.lists.CachedList;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests {@link CachedLists}.
 */
class CachedListsTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private final AtomicInteger asked = new AtomicInteger();

	private Duration now = Duration.ZERO;

	private final CachedLists lists = new CachedLists(() -> this.now.toNanos());

	@Test
	void loadsOnceWithinAMoment() {
		assertThat(get(ACCOUNT, Kind.QUEUE).items()).isEqualTo(List.of("a"));
		this.now = this.now.plusMillis(2999);
		assertThat(get(ACCOUNT, Kind.QUEUE).items()).isEqualTo(List.of("a"));
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void loadsAgainAfterAMoment() {
		get(ACCOUNT, Kind.QUEUE);
		this.now = this.now.plusSeconds(3);
		get(ACCOUNT, Kind.QUEUE);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void separatesKindsAndAccounts() {
		get(ACCOUNT, Kind.QUEUE);
		get(ACCOUNT, Kind.DEVICES);
		get(new AccountId("another"), Kind.QUEUE);
		assertThat(this.asked).hasValue(3);
	}

	@Test
	void loadsAgainAfterACommandAndAfterAReconnect() {
		get(ACCOUNT, Kind.QUEUE);
		this.lists.invalidate(ACCOUNT);
		get(ACCOUNT, Kind.QUEUE);
		this.lists.forget(ACCOUNT);
		get(ACCOUNT, Kind.QUEUE);
		assertThat(this.asked).hasValue(3);
	}

	@Test
	void cachesRefusals() {
		Unavailable refusal = new Unavailable(503);
		CachedList<?> list = this.lists.get(ACCOUNT, Kind.QUEUE, () -> {
			throw new SpotifyRefused(refusal);
		});
		assertThat(list.refusal()).isEqualTo(refusal);
		assertThat(get(ACCOUNT, Kind.QUEUE)).isEqualTo(list);
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void loadsOnceForConcurrentRequests() {
		CompletableFuture<List<String>> answer = new CompletableFuture<>();
		List<FutureTask<CachedList<?>>> pages = Stream.generate(() -> page(answer)).limit(5).toList();
		List<Thread> threads = pages.stream().map(Thread::startVirtualThread).toList();
		await()
			.untilAsserted(() -> assertThat(threads).extracting(Thread::getState).containsOnly(Thread.State.WAITING));
		answer.complete(List.of("a"));
		await().untilAsserted(
				() -> assertThat(pages).allSatisfy((page) -> assertThat(page.resultNow().items()).hasSize(1)));
		assertThat(this.asked).hasValue(1);
	}

	private FutureTask<CachedList<?>> page(CompletableFuture<List<String>> answer) {
		return new FutureTask<>(() -> this.lists.get(ACCOUNT, Kind.QUEUE, () -> {
			this.asked.incrementAndGet();
			return answer.join();
		}));
	}

	private CachedList<?> get(AccountId account, Kind kind) {
		return this.lists.get(account, kind, () -> {
			this.asked.incrementAndGet();
			return List.of("a");
		});
	}

}
