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
 * The covers in use. They stay half an hour after they were last looked at, as long as
 * there is room; that one could not be had is remembered for a minute.
 */
class ArtworkCache {

	static final int MOST_BYTES = 4 * 1024 * 1024;

	private static final int BYTES_OF_A_NOTE = 500;

	private static final Duration UNUSED = Duration.ofMinutes(30);

	private static final Duration FOR_GOOD = Duration.ofDays(365);

	private static final Duration FAILURE = Duration.ofMinutes(1);

	private final AskOnce<String, Optional<Thumbnail>> pictures;

	ArtworkCache(Ticker ticker) {
		this.pictures = new AskOnce<>(
				Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher(ArtworkCache::weight).expireAfterAccess(UNUSED),
				ticker);
	}

	private static int weight(String url, Optional<Thumbnail> thumbnail) {
		return BYTES_OF_A_NOTE + url.length() + thumbnail.map((some) -> some.bytes().length).orElse(0);
	}

	/**
	 * What is known or on its way.
	 * @param url where the cover is
	 * @return {@code null} if nobody has asked for it, or it was forgotten
	 */
	@Nullable CompletableFuture<Optional<Thumbnail>> get(String url) {
		return this.pictures.find(url);
	}

	/**
	 * What is known or on its way, now at the latest.
	 * @param url where the cover is
	 * @param fetch gets it, on a thread of its own
	 * @param arrived told if that brought a picture, once it is on the shelf
	 * @return what will be known of it
	 */
	CompletableFuture<Optional<Thumbnail>> getOrFetch(String url, Supplier<Optional<Thumbnail>> fetch,
			Consumer<String> arrived) {
		return this.pictures.get(url, (_) -> answer(fetch.get()),
				(thumbnail) -> thumbnail.ifPresent((_) -> arrived.accept(url)));
	}

	private static Answer<Optional<Thumbnail>> answer(Optional<Thumbnail> thumbnail) {
		return new Answer<>(thumbnail, thumbnail.isPresent() ? FOR_GOOD : FAILURE);
	}

}
