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
 * Covers by their address at Spotify. A cover is downloaded once for all who request it,
 * in the background; {@link ArtworkReady} is published when it is available.
 */
@Component
public class Artworks {

	private static final Logger logger = LoggerFactory.getLogger(Artworks.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final int MAX_PARALLEL = 3;

	private static final int MAX_QUEUED = 60;

	private static final Optional<Thumbnail> NONE = Optional.empty();

	private final ImageDownload download;

	private final ArtworkCache artworkCache;

	private final ApplicationEventPublisher events;

	private final Semaphore permits = new Semaphore(MAX_PARALLEL);

	@Autowired
	Artworks(@Value("${earshot.spotify.image-hosts}") String imageHosts, Ticker ticker,
			ApplicationEventPublisher events) {
		this(new ImageDownload(ImageHosts.of(imageHosts), TIMEOUT), new ArtworkCache(ticker), events);
	}

	Artworks(ImageDownload download, ArtworkCache artworkCache, ApplicationEventPublisher events) {
		this.download = download;
		this.artworkCache = artworkCache;
		this.events = events;
	}

	/**
	 * Returns a cover if it is cached; otherwise starts the download.
	 * @param url its address at Spotify
	 * @return empty if it is not available yet, or cannot be downloaded
	 */
	public Optional<Thumbnail> find(String url) {
		CompletableFuture<Optional<Thumbnail>> answer = fetch(url);
		return (answer.state() == State.SUCCESS) ? answer.resultNow() : NONE;
	}

	/**
	 * Returns a cover for callers that can wait.
	 * @param url its address at Spotify
	 * @return completed with the cover, or with empty if it cannot be downloaded
	 */
	public CompletableFuture<Optional<Thumbnail>> fetch(String url) {
		CompletableFuture<Optional<Thumbnail>> cached = this.artworkCache.get(url);
		if (cached == null && (!this.download.isAllowed(url) || this.permits.getQueueLength() >= MAX_QUEUED)) {
			return CompletableFuture.completedFuture(NONE);
		}
		return (cached != null) ? cached : this.artworkCache.getOrFetch(url, () -> load(url), this::publishReady);
	}

	private void publishReady(String url) {
		this.events.publishEvent(new ArtworkReady(url));
	}

	private Optional<Thumbnail> load(String url) {
		this.permits.acquireUninterruptibly();
		try {
			return Optional.of(ImageScaler.scale(this.download.fetch(url)));
		}
		catch (IOException ex) {
			logger.debug("The cover at {} could not be loaded", url, ex);
			return NONE;
		}
		finally {
			this.permits.release();
		}
	}

	@PreDestroy
	void close() {
		this.download.close();
	}

}
