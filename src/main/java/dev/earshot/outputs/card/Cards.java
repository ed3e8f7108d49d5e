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
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.presence.PublicPlaybacks.Version;
import dev.earshot.statistics.ListenedMinutes;
import dev.earshot.statistics.RecentListening;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The cards of all accounts. A card is rendered when it is requested and has changed, at
 * most every half minute during playback, and then cached for all readers.
 */
@Component
class Cards {

	private static final Duration STEP = Duration.ofSeconds(30);

	private static final Timeout COVER_TIMEOUT = new Timeout(Duration.ofMillis(700));

	private static final long MAX_BYTES = 16L * 1024 * 1024;

	private final PublicPlaybacks playbacks;

	private final Artworks artworks;

	private final CardRenderer renderer;

	private final RecentListening listening;

	private final InstantSource clock;

	private final Cache<Key, Card> drawn = Caffeine.newBuilder()
		.maximumWeight(MAX_BYTES)
		.weigher((Key _, Card card) -> card.bytes().length)
		.expireAfterAccess(Duration.ofMinutes(5))
		.build();

	Cards(PublicPlaybacks playbacks, Artworks artworks, CardRenderer renderer, RecentListening listening,
			InstantSource clock) {
		this.playbacks = playbacks;
		this.artworks = artworks;
		this.renderer = renderer;
		this.listening = listening;
		this.clock = clock;
	}

	Card of(AccountId account, CardOptions options) {
		Version version = this.playbacks.refreshed(account);
		CardContent content = CardContent.of(version.playback(), options.recent(), this.clock.instant())
			.with(minutes(account, options));
		Thumbnail thumbnail = thumbnail(content, options);
		Key key = new Key(account, version.number(), content.steps(STEP), content.listened(), thumbnail != null,
				options);
		return this.drawn.get(key, (_) -> Card.of(this.renderer.draw(content, options, thumbnail)));
	}

	private @Nullable ListenedMinutes minutes(AccountId account, CardOptions options) {
		return (options.listened() && options.look() != Look.LINE) ? this.listening.of(account).orElse(null) : null;
	}

	String address(AccountId account, CardOptions options) {
		return CardContent.of(this.playbacks.refreshed(account).playback(), options.recent(), this.clock.instant())
			.address();
	}

	private @Nullable Thumbnail thumbnail(CardContent content, CardOptions options) {
		boolean isNeeded = options.look() != Look.LINE || options.theme() == CardOptions.Theme.ARTWORK;
		String url = isNeeded ? content.artwork() : null;
		return (url != null) ? fetch(url) : null;
	}

	private @Nullable Thumbnail fetch(String url) {
		CompletableFuture<Optional<Thumbnail>> thumbnail = this.artworks.fetch(url);
		COVER_TIMEOUT.await(thumbnail);
		return (thumbnail.state() == State.SUCCESS) ? thumbnail.resultNow().orElse(null) : null;
	}

	private record Key(AccountId account, long version, long steps, @Nullable ListenedMinutes listened,
			boolean hasCover, CardOptions options) {
	}

}
