package dev.earshot.artwork;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Covers are kept until unused for half an hour, space permitting, failures for a minute.
 */
class ArtworkCache {

	static final int MAX_BYTES = 4 * 1024 * 1024;

	private static final int ENTRY_OVERHEAD = 500;

	private static final Duration MAX_UNUSED = Duration.ofMinutes(30);

	private static final Duration UNTIL_EVICTED = Duration.ofDays(365);

	private static final Duration FAILURE = Duration.ofMinutes(1);

	private final AskOnce<String, Optional<Thumbnail>> thumbnails;

	ArtworkCache(Ticker ticker) {
		this.thumbnails = new AskOnce<>(Caffeine.newBuilder()
			.maximumWeight(MAX_BYTES)
			.weigher(ArtworkCache::weight)
			.expireAfterAccess(MAX_UNUSED), ticker);
	}

	private static int weight(String url, Optional<Thumbnail> thumbnail) {
		return ENTRY_OVERHEAD + url.length() + thumbnail.map((some) -> some.bytes().length).orElse(0);
	}

	// Null if the cover was not requested, or has been evicted.
	@Nullable CompletableFuture<Optional<Thumbnail>> get(String url) {
		return this.thumbnails.find(url);
	}

	CompletableFuture<Optional<Thumbnail>> getOrFetch(String url, Supplier<Optional<Thumbnail>> fetch,
			Consumer<String> onLoaded) {
		return this.thumbnails.get(url, (_) -> answer(fetch.get()),
				(thumbnail) -> thumbnail.ifPresent((_) -> onLoaded.accept(url)));
	}

	private static Answer<Optional<Thumbnail>> answer(Optional<Thumbnail> thumbnail) {
		return new Answer<>(thumbnail, thumbnail.isPresent() ? UNTIL_EVICTED : FAILURE);
	}

}
