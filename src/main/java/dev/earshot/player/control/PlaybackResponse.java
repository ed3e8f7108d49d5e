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
 * The JSON of {@code GET /api/playback}, in the vocabulary of the feed, documented in
 * {@code docs/api.md}. Unknown values are left out.
 *
 * @param type {@code track}, {@code episode}, {@code local-file}, {@code advert} or
 * {@code unknown}; {@code null} if nothing plays
 * @param state {@code playing}, {@code paused}, {@code nothing}, or {@code waiting}
 * before the first poll
 * @param positionMs the position at {@code asOf}
 * @param asOf when Spotify last returned the state
 * @param shuffle {@code off}, {@code on} or {@code smart}
 * @param repeat {@code off}, {@code context} or {@code track}
 * @param disallowed actions that Spotify does not allow now, such as {@code seek}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaybackResponse(@Nullable String type, String state, @Nullable String title, @Nullable String uri,
		@Nullable String url, List<Link> by, @Nullable Link album, @Nullable Artwork artwork, boolean explicit,
		@Nullable Long positionMs, @Nullable Long durationMs, Instant asOf, @Nullable Device device,
		@Nullable String shuffle, @Nullable String repeat, @Nullable Source context, List<String> disallowed,
		@Nullable Problem problem) {

	static PlaybackResponse of(NowPlayingView now) {
		List<String> disallowed = Stream.of(Action.values()).filter(now::disallows).map(Slug::of).toList();
		return new PlaybackResponse(type(now), state(now), now.title(), text(now.uri()), now.url(), now.by(),
				now.album(), now.artwork(), now.explicit(), position(now.state()), now.durationMillis(),
				now.state().observedAt().truncatedTo(ChronoUnit.MILLIS), now.device(), now.shuffle(), now.repeat(),
				Source.of(now.context()), disallowed, Problem.of(now.refusal()));
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

	/** What an item is played from, of a type such as {@code playlist}. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Source(String type, @Nullable String uri, @Nullable String name, @Nullable String url) {

		static @Nullable Source of(@Nullable PlayContext context) {
			return (context != null) ? new Source(context.kind(), text(context.uri()), context.name(), context.url())
					: null;
		}

	}

	/** Why the state may be out of date, and when Spotify is called again. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Problem(String code, @Nullable Instant until) {

		static @Nullable Problem of(@Nullable SpotifyRefusal refusal) {
			return (refusal != null) ? new Problem(refusal.code(), refusal.until()) : null;
		}

	}

}
