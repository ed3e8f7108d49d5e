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

	private final List<String> arrived = new CopyOnWriteArrayList<>();

	private final ArtworkCache cache = new ArtworkCache(() -> 0);

	@Test
	void hasRoomForSoManyBytesOnly() {
		IntStream.range(0, 200).forEach((number) -> put("/" + number, LARGE));
		await().untilAsserted(() -> assertThat(kept()).isBetween(1L, (long) ArtworkCache.MOST_BYTES / LARGE));
	}

	@Test
	void hasAPictureBeforeAnybodyIsTold() {
		AtomicBoolean isThere = new AtomicBoolean();
		this.cache.getOrFetch("/1", () -> Optional.of(picture(1)), (_) -> isThere.set(isThere("/1")));
		await().untilTrue(isThere);
	}

	@Test
	void tellsNobodyThatThereIsNone() {
		this.cache.getOrFetch("/1", Optional::empty, this.arrived::add).join();
		put("/2", 1);
		await().untilAsserted(() -> assertThat(this.arrived).containsExactly("/2"));
	}

	@Test
	void forgetsAFetchThatFailedOutOfOrder() {
		CompletableFuture<Optional<Thumbnail>> failed = this.cache.getOrFetch("/1", () -> {
			throw new IllegalStateException("Not foreseen");
		}, this.arrived::add);
		assertThatException().isThrownBy(failed::join);
		assertThat(this.cache.get("/1")).isNull();
	}

	private boolean isThere(String url) {
		CompletableFuture<Optional<Thumbnail>> picture = this.cache.get(url);
		return picture != null && picture.isDone();
	}

	private static Thumbnail picture(int size) {
		return new Thumbnail(new byte[size], "image/jpeg", 300, 300, Palette.NONE);
	}

	// Entries are removed on another thread.
	private long kept() {
		return IntStream.range(0, 200).filter((number) -> this.cache.get("/" + number) != null).count();
	}

	private void put(String url, int size) {
		this.cache.getOrFetch(url, () -> Optional.of(picture(size)), this.arrived::add).join();
	}

}
