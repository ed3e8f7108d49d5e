package dev.earshot.share.artwork;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;

/**
 * The covers in use. They stay half an hour after they were last looked at, as long as
 * there is room; that one could not be had is remembered for a minute.
 */
class Shelf {

	static final int MOST_BYTES = 4 * 1024 * 1024;

	private static final int BYTES_OF_A_NOTE = 500;

	private final AsyncCache<String, Optional<Picture>> pictures;

	Shelf(InstantSource clock) {
		this.pictures = Caffeine.newBuilder()
			.maximumWeight(MOST_BYTES)
			.weigher(Shelf::weight)
			.expireAfter(new Stay())
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.executor(Runnable::run)
			.buildAsync();
	}

	private static int weight(String url, Optional<Picture> picture) {
		return BYTES_OF_A_NOTE + url.length() + picture.map((some) -> some.bytes().length).orElse(0);
	}

	/**
	 * What is known or on its way.
	 * @param url the address of the cover
	 * @return {@code null} if nobody has asked for it
	 */
	@Nullable CompletableFuture<Optional<Picture>> get(String url) {
		return this.pictures.getIfPresent(url);
	}

	/**
	 * What is known or on its way, now at the latest.
	 * @param url the address of the cover
	 * @param send has it brought, unless somebody else has
	 * @return one and the same for all who ask
	 */
	CompletableFuture<Optional<Picture>> get(String url, Function<String, CompletableFuture<Optional<Picture>>> send) {
		return this.pictures.get(url, (missing, _) -> send.apply(missing));
	}

	private static final class Stay implements Expiry<String, Optional<Picture>> {

		private static final long PICTURE = Duration.ofMinutes(30).toNanos();

		private static final long FAILURE = Duration.ofMinutes(1).toNanos();

		@Override
		public long expireAfterCreate(String url, Optional<Picture> picture, long now) {
			return picture.isPresent() ? PICTURE : FAILURE;
		}

		@Override
		public long expireAfterUpdate(String url, Optional<Picture> picture, long now, long left) {
			return expireAfterCreate(url, picture, now);
		}

		@Override
		public long expireAfterRead(String url, Optional<Picture> picture, long now, long left) {
			return picture.isPresent() ? PICTURE : left;
		}

	}

}
