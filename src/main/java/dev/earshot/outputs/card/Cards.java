package dev.earshot.outputs.card;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future.State;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.artwork.Artworks;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.core.AccountId;
import dev.earshot.core.Timeout;
import dev.earshot.links.options.CardOptions;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.presence.PublicPlaybacks.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The cards of all accounts. Each is drawn when it is asked for and something has
 * changed, while it plays every half minute at most, and kept for all others who ask.
 */
@Component
class Cards {

	private static final Duration STEP = Duration.ofSeconds(30);

	private static final Timeout PATIENCE = new Timeout(Duration.ofMillis(700));

	private static final long MOST_BYTES = 16L * 1024 * 1024;

	private final PublicPlaybacks playbacks;

	private final Artworks artworks;

	private final CardRenderer renderer;

	private final InstantSource clock;

	private final Cache<Key, Card> drawn = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Key _, Card card) -> card.bytes().length)
		.expireAfterAccess(Duration.ofMinutes(5))
		.build();

	Cards(PublicPlaybacks playbacks, Artworks artworks, CardRenderer renderer, InstantSource clock) {
		this.playbacks = playbacks;
		this.artworks = artworks;
		this.renderer = renderer;
		this.clock = clock;
	}

	/**
	 * The card of an account as it is now.
	 * @param account whose playback it shows
	 * @param options how it looks
	 * @return from memory, if nothing has changed
	 */
	Card of(AccountId account, CardOptions options) {
		Version version = this.playbacks.glimpse(account);
		CardContent content = CardContent.of(version.shown(), options.recent(), this.clock.instant());
		Thumbnail thumbnail = picture(content, options);
		Key key = new Key(account, version.number(), content.steps(STEP), thumbnail != null, options);
		return this.drawn.get(key, (_) -> Card.of(this.renderer.draw(content, options, thumbnail)));
	}

	/**
	 * Where the card of an account leads to.
	 * @param account whose playback it shows
	 * @param options how it looks
	 * @return an address at Spotify
	 */
	String address(AccountId account, CardOptions options) {
		return CardContent.of(this.playbacks.glimpse(account).shown(), options.recent(), this.clock.instant())
			.address();
	}

	private @Nullable Thumbnail picture(CardContent content, CardOptions options) {
		boolean isSeen = options.look() != CardOptions.Look.LINE || options.theme() == CardOptions.Theme.ARTWORK;
		String url = isSeen ? content.artwork() : null;
		return (url != null) ? soon(url) : null;
	}

	private @Nullable Thumbnail soon(String url) {
		CompletableFuture<Optional<Thumbnail>> picture = this.artworks.soon(url);
		PATIENCE.await(picture);
		return (picture.state() == State.SUCCESS) ? picture.resultNow().orElse(null) : null;
	}

	private record Key(AccountId account, long version, long steps, boolean hasPicture, CardOptions options) {
	}

}
