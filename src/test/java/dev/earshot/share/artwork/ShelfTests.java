package dev.earshot.share.artwork;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShelfTests {

	private static final int LARGE = 100_000;

	private final Shelf shelf = new Shelf(() -> Instant.EPOCH);

	@Test
	void hasRoomForSoManyBytesOnly() {
		IntStream.range(0, 200).forEach((number) -> put("/" + number, LARGE));
		long kept = IntStream.range(0, 200).filter((number) -> this.shelf.get("/" + number) != null).count();
		assertThat(kept).isBetween(1L, (long) Shelf.MOST_BYTES / LARGE);
	}

	@Test
	void forgetsAnErrandThatFailedOutOfOrder() {
		CompletableFuture<Optional<Picture>> answer = new CompletableFuture<>();
		this.shelf.get("/1", (_) -> answer);
		answer.completeExceptionally(new IllegalStateException("Not foreseen"));
		assertThat(this.shelf.get("/1")).isNull();
	}

	private void put(String url, int size) {
		Picture picture = new Picture(new byte[size], "image/jpeg", 300, 300, Palette.NONE);
		this.shelf.get(url, (_) -> CompletableFuture.completedFuture(Optional.of(picture)));
	}

}
