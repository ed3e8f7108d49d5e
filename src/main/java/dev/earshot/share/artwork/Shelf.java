package dev.earshot.share.artwork;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
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

	private final Cache<String, Optional<Picture>> pictures;

	private final Map<String, CompletableFuture<Optional<Picture>>> underway = new ConcurrentHashMap<>();

	Shelf(InstantSource clock) {
		this.pictures = Caffeine.newBuilder()
			.maximumWeight(MOST_BYTES)
			.weigher(Shelf::weight)
			.expireAfter(new Stay())
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.executor(Runnable::run)
			.build();
	}

	private static int weight(String url, Optional<Picture> picture) {
		return BYTES_OF_A_NOTE + url.length() + picture.map((some) -> some.bytes().length).orElse(0);
	}

	/**
	 * What is known or on its way.
	 * @param url where the cover is
	 * @return {@code null} if nobody has asked for it, or it was forgotten
	 */
	@Nullable CompletableFuture<Optional<Picture>> get(String url) {
		CompletableFuture<Optional<Picture>> known = known(url);
		return (known != null) ? known : this.underway.get(url);
	}

	private @Nullable CompletableFuture<Optional<Picture>> known(String url) {
		Optional<Picture> picture = this.pictures.getIfPresent(url);
		return (picture != null) ? CompletableFuture.completedFuture(picture) : null;
	}

	/**
	 * What is known or on its way, now at the latest. Whoever waits for it finds it on
	 * the shelf as well.
	 * @param url where the cover is
	 * @param send how to get it
	 * @param arrived told if that brought a picture
	 * @return what will be known of it
	 */
	CompletableFuture<Optional<Picture>> getOrSend(String url,
			Function<String, CompletableFuture<Optional<Picture>>> send, Consumer<String> arrived) {
		CompletableFuture<Optional<Picture>> mine = new CompletableFuture<>();
		CompletableFuture<Optional<Picture>> others = this.underway.putIfAbsent(url, mine);
		if (others != null) {
			return others;
		}
		Optional<Picture> known = this.pictures.getIfPresent(url);
		if (known != null) {
			finish(url, mine, known);
		}
		else {
			send.apply(url).whenComplete((picture, failure) -> end(url, mine, picture, failure, arrived));
		}
		return mine;
	}

	private void end(String url, CompletableFuture<Optional<Picture>> mine, Optional<Picture> picture,
			@Nullable Throwable failure, Consumer<String> arrived) {
		if (failure != null) {
			this.underway.remove(url, mine);
			mine.completeExceptionally(failure);
			return;
		}
		this.pictures.put(url, picture);
		finish(url, mine, picture);
		picture.ifPresent((_) -> arrived.accept(url));
	}

	private void finish(String url, CompletableFuture<Optional<Picture>> mine, Optional<Picture> picture) {
		this.underway.remove(url, mine);
		mine.complete(picture);
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
