package dev.earshot.share.artwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShelfTests {

	private static final int LARGE = 100_000;

	private final List<String> arrived = new ArrayList<>();

	private final Shelf shelf = new Shelf(() -> Instant.EPOCH);

	@Test
	void hasRoomForSoManyBytesOnly() {
		IntStream.range(0, 200).forEach((number) -> put("/" + number, LARGE));
		long kept = IntStream.range(0, 200).filter((number) -> this.shelf.get("/" + number) != null).count();
		assertThat(kept).isBetween(1L, (long) Shelf.MOST_BYTES / LARGE);
	}

	@Test
	void hasAPictureBeforeAnybodyIsTold() {
		CompletableFuture<Optional<Picture>> answer = new CompletableFuture<>();
		CompletableFuture<Boolean> isThere = this.shelf.getOrSend("/1", (_) -> answer, this.arrived::add)
			.thenApply((_) -> this.shelf.getOrSend("/1", (_) -> new CompletableFuture<>(), this.arrived::add).isDone());
		answer.complete(Optional.of(picture(1)));
		assertThat(isThere).isCompletedWithValue(true);
		assertThat(this.arrived).containsExactly("/1");
	}

	@Test
	void forgetsAnErrandThatFailedOutOfOrder() {
		CompletableFuture<Optional<Picture>> answer = new CompletableFuture<>();
		this.shelf.getOrSend("/1", (_) -> answer, this.arrived::add);
		answer.completeExceptionally(new IllegalStateException("Not foreseen"));
		assertThat(this.shelf.get("/1")).isNull();
	}

	private static Picture picture(int size) {
		return new Picture(new byte[size], "image/jpeg", 300, 300, Palette.NONE);
	}

	private void put(String url, int size) {
		this.shelf.getOrSend(url, (_) -> CompletableFuture.completedFuture(Optional.of(picture(size))),
				this.arrived::add);
	}

}
