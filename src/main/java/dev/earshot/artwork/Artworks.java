package dev.earshot.artwork;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;
import java.util.concurrent.Semaphore;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.ImageHosts;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Covers by their address at Spotify. Nobody has to wait for one: it is fetched beside
 * the request, once however many ask, and {@link ArtworkReady} tells when it is there.
 */
@Component
public class Artworks {

	private static final Logger logger = LoggerFactory.getLogger(Artworks.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final int AT_ONCE = 3;

	private static final int WAITING = 60;

	private static final Optional<Thumbnail> NONE = Optional.empty();

	private final ImageDownload download;

	private final ArtworkCache artworkCache;

	private final ApplicationEventPublisher events;

	private final Semaphore hands = new Semaphore(AT_ONCE);

	@Autowired
	Artworks(@Value("${earshot.spotify.image-hosts}") String imageHosts, Ticker ticker,
			ApplicationEventPublisher events) {
		this(new ImageDownload(ImageHosts.of(imageHosts), PATIENCE), new ArtworkCache(ticker), events);
	}

	Artworks(ImageDownload download, ArtworkCache artworkCache, ApplicationEventPublisher events) {
		this.download = download;
		this.artworkCache = artworkCache;
		this.events = events;
	}

	/**
	 * A cover if it is at hand. If not, it is fetched, and {@link ArtworkReady} follows.
	 * @param url its address at Spotify
	 * @return empty if it is not there yet, or cannot be had
	 */
	public Optional<Thumbnail> of(String url) {
		CompletableFuture<Optional<Thumbnail>> answer = soon(url);
		return (answer.state() == State.SUCCESS) ? answer.resultNow() : NONE;
	}

	/**
	 * A cover for those who would rather wait a moment.
	 * @param url its address at Spotify
	 * @return completed at once if it is at hand, otherwise as soon as it was fetched or
	 * could not be; empty if it cannot be had
	 */
	public CompletableFuture<Optional<Thumbnail>> soon(String url) {
		CompletableFuture<Optional<Thumbnail>> known = this.artworkCache.get(url);
		if (known == null && (!this.download.mayGoTo(url) || this.hands.getQueueLength() >= WAITING)) {
			return CompletableFuture.completedFuture(NONE);
		}
		return (known != null) ? known : this.artworkCache.getOrFetch(url, () -> fetch(url), this::announce);
	}

	private void announce(String url) {
		this.events.publishEvent(new ArtworkReady(url));
	}

	private Optional<Thumbnail> fetch(String url) {
		this.hands.acquireUninterruptibly();
		try {
			return Optional.of(ImageScaler.develop(this.download.run(url)));
		}
		catch (IOException ex) {
			logger.debug("The cover at {} cannot be had", url, ex);
			return NONE;
		}
		finally {
			this.hands.release();
		}
	}

	@PreDestroy
	void close() {
		this.download.close();
	}

}
