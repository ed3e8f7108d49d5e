package dev.earshot.artwork;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

class ArtworkCacheTests {

	private static final int LARGE = 100_000;

	private final List<String> loaded = new CopyOnWriteArrayList<>();

	private final ArtworkCache cache = new ArtworkCache(() -> 0);

	@Test
	void limitsItsSizeInBytes() {
		IntStream.range(0, 200).forEach((number) -> put("/" + number, LARGE));
		await().untilAsserted(() -> assertThat(kept()).isBetween(1L, (long) ArtworkCache.MAX_BYTES / LARGE));
	}

	@Test
	void containsACoverBeforeItsListenerIsCalled() {
		AtomicBoolean isCached = new AtomicBoolean();
		this.cache.getOrFetch("/1", () -> Optional.of(thumbnail(1)), (_) -> isCached.set(isCached("/1")));
		await().untilTrue(isCached);
	}

	@Test
	void callsNoListenerAfterAFailure() {
		this.cache.getOrFetch("/1", Optional::empty, this.loaded::add).join();
		put("/2", 1);
		await().untilAsserted(() -> assertThat(this.loaded).containsExactly("/2"));
	}

	@Test
	void doesNotKeepAnUnexpectedFailure() {
		CompletableFuture<Optional<Thumbnail>> failed = this.cache.getOrFetch("/1", () -> {
			throw new IllegalStateException("Unexpected");
		}, this.loaded::add);
		assertThatException().isThrownBy(failed::join);
		assertThat(this.cache.get("/1")).isNull();
	}

	private boolean isCached(String url) {
		CompletableFuture<Optional<Thumbnail>> thumbnail = this.cache.get(url);
		return thumbnail != null && thumbnail.isDone();
	}

	private static Thumbnail thumbnail(int size) {
		return new Thumbnail(new byte[size], "image/jpeg", 300, 300, Palette.NONE);
	}

	// Entries are removed on another thread.
	private long kept() {
		return IntStream.range(0, 200).filter((number) -> this.cache.get("/" + number) != null).count();
	}

	private void put(String url, int size) {
		this.cache.getOrFetch(url, () -> Optional.of(thumbnail(size)), this.loaded::add).join();
	}

}
