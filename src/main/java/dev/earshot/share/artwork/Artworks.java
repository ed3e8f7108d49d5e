package dev.earshot.share.artwork;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;
import java.util.concurrent.Semaphore;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.spotify.ImageHosts;
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

	private static final Optional<Picture> NONE = Optional.empty();

	private final Errand errand;

	private final Shelf shelf;

	private final ApplicationEventPublisher events;

	private final Semaphore hands = new Semaphore(AT_ONCE);

	@Autowired
	Artworks(@Value("${earshot.spotify.image-hosts}") String imageHosts, Ticker ticker,
			ApplicationEventPublisher events) {
		this(new Errand(ImageHosts.of(imageHosts), PATIENCE), new Shelf(ticker), events);
	}

	Artworks(Errand errand, Shelf shelf, ApplicationEventPublisher events) {
		this.errand = errand;
		this.shelf = shelf;
		this.events = events;
	}

	/**
	 * A cover if it is at hand. If not, it is fetched, and {@link ArtworkReady} follows.
	 * @param url its address at Spotify
	 * @return empty if it is not there yet, or cannot be had
	 */
	public Optional<Picture> of(String url) {
		CompletableFuture<Optional<Picture>> answer = soon(url);
		return (answer.state() == State.SUCCESS) ? answer.resultNow() : NONE;
	}

	/**
	 * A cover for those who would rather wait a moment.
	 * @param url its address at Spotify
	 * @return completed at once if it is at hand, otherwise as soon as it was fetched or
	 * could not be; empty if it cannot be had
	 */
	public CompletableFuture<Optional<Picture>> soon(String url) {
		CompletableFuture<Optional<Picture>> known = this.shelf.get(url);
		if (known == null && (!this.errand.mayGoTo(url) || this.hands.getQueueLength() >= WAITING)) {
			return CompletableFuture.completedFuture(NONE);
		}
		return (known != null) ? known : this.shelf.getOrFetch(url, () -> fetch(url), this::announce);
	}

	private void announce(String url) {
		this.events.publishEvent(new ArtworkReady(url));
	}

	private Optional<Picture> fetch(String url) {
		this.hands.acquireUninterruptibly();
		try {
			return Optional.of(Darkroom.develop(this.errand.run(url)));
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
		this.errand.close();
	}

}
