package dev.earshot.player.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.core.Slug;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Device;
import dev.earshot.playback.Link;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Playback.Unknown;
import dev.earshot.player.dashboard.NowPlayingView;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What is playing, as {@code GET /api/playback} tells it, in the words of the feed. What
 * is not known is left out.
 *
 * @param type {@code track}, {@code episode}, {@code local-file}, {@code advert} or
 * {@code unknown}; {@code null} if nothing plays
 * @param state {@code playing}, {@code paused}, {@code nothing}, or {@code waiting}
 * before the first answer
 * @param title what it is called
 * @param uri names it at Spotify
 * @param url its page at Spotify
 * @param by its artists, or the show it belongs to
 * @param album where it was published
 * @param artwork its cover, {@code large} and {@code small}
 * @param explicit whether it is marked so
 * @param positionMs how far it had got at {@code asOf}
 * @param durationMs how long it is
 * @param asOf when Spotify last told anything
 * @param device what it comes out of
 * @param shuffle {@code off}, {@code on} or {@code smart}
 * @param repeat {@code off}, {@code context} or {@code track}
 * @param context what it is played from
 * @param disallowed what Spotify does not allow now, such as {@code seek}
 * @param problem why this may be out of date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaybackResponse(@Nullable String type, String state, @Nullable String title, @Nullable String uri,
		@Nullable String url, List<Link> by, @Nullable Link album, @Nullable Artwork artwork, boolean explicit,
		@Nullable Long positionMs, @Nullable Long durationMs, Instant asOf, @Nullable Device device,
		@Nullable String shuffle, @Nullable String repeat, @Nullable From context, List<String> disallowed,
		@Nullable Problem problem) {

	static PlaybackResponse of(NowPlayingView now) {
		List<String> disallowed = Stream.of(Action.values()).filter(now::disallows).map(Slug::of).toList();
		return new PlaybackResponse(type(now), state(now), now.title(), text(now.uri()), now.url(), now.by(),
				now.album(), now.artwork(), now.explicit(), position(now.state()), now.durationMillis(),
				now.state().observedAt().truncatedTo(ChronoUnit.MILLIS), now.device(), now.shuffle(), now.repeat(),
				From.of(now.context()), disallowed, Problem.of(now.refusal()));
	}

	private static @Nullable String type(NowPlayingView now) {
		return switch (now.state().playback()) {
			case Audible _ -> now.kind();
			case Unknown _ -> now.kind();
			case Nothing _ -> null;
			case null -> null;
		};
	}

	private static String state(NowPlayingView now) {
		return switch (now.state().playback()) {
			case Audible _ -> now.playing() ? "playing" : "paused";
			case Unknown _ -> now.playing() ? "playing" : "paused";
			case Nothing _ -> "nothing";
			case null -> "waiting";
		};
	}

	private static @Nullable Long position(NowPlaying now) {
		return (now.playback() instanceof Audible audible && audible.progress().isKnown())
				? audible.progress().positionAt(now.observedAt()).toMillis() : null;
	}

	private static @Nullable String text(@Nullable SpotifyUri uri) {
		return (uri != null) ? uri.value() : null;
	}

	/**
	 * What an item is played from.
	 *
	 * @param type such as {@code playlist}
	 * @param uri names it at Spotify
	 * @param name what it is called
	 * @param url its page at Spotify
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record From(String type, @Nullable String uri, @Nullable String name, @Nullable String url) {

		static @Nullable From of(@Nullable PlayContext context) {
			return (context != null) ? new From(context.kind(), text(context.uri()), context.name(), context.url())
					: null;
		}

	}

	/**
	 * Why nothing newer is known.
	 *
	 * @param code the name of the refusal
	 * @param until when Spotify is asked again
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Problem(String code, @Nullable Instant until) {

		static @Nullable Problem of(@Nullable SpotifyRefusal refusal) {
			return (refusal != null) ? new Problem(refusal.code(), refusal.until()) : null;
		}

	}

}
