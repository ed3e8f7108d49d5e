package dev.earshot.playback.control;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.core.Code;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Device;
import dev.earshot.playback.Link;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.dashboard.NowPlayingView;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What is playing, as {@code GET /api/playback} tells it. What is not known is left out.
 *
 * @param kind {@code track}, {@code episode}, {@code local-file}, {@code advert},
 * {@code unknown}, {@code nothing}, or {@code waiting} before the first answer
 * @param playing whether it moves on
 * @param title what it is called
 * @param uri names it at Spotify
 * @param url its page at Spotify
 * @param by its artists, or the show it belongs to
 * @param album where it was published
 * @param artwork its cover, {@code large} and {@code small}
 * @param explicit whether it is marked so
 * @param positionMillis how far it has got at the moment of this answer
 * @param durationMillis how long it is
 * @param observedAt when Spotify last told anything
 * @param device what it comes out of
 * @param shuffle {@code off}, {@code on} or {@code smart}
 * @param repeat {@code off}, {@code context} or {@code track}
 * @param context what it is played from
 * @param disallowed what Spotify does not allow now, such as {@code seek}
 * @param problem why this may be out of date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaybackReport(String kind, boolean playing, @Nullable String title, @Nullable String uri, @Nullable String url,
		List<Link> by, @Nullable Link album, @Nullable Artwork artwork, boolean explicit, @Nullable Long positionMillis,
		@Nullable Long durationMillis, Instant observedAt, @Nullable Device device, @Nullable String shuffle,
		@Nullable String repeat, @Nullable From context, List<String> disallowed, @Nullable Problem problem) {

	static PlaybackReport of(NowPlayingView now) {
		List<String> disallowed = Stream.of(Action.values()).filter(now::disallows).map(Code::of).toList();
		return new PlaybackReport(now.kind(), now.playing(), now.title(), text(now.uri()), now.url(), now.by(),
				now.album(), now.artwork(), now.explicit(), now.positionMillis(), now.durationMillis(),
				now.state().observedAt(), now.device(), now.shuffle(), now.repeat(), From.of(now.context()), disallowed,
				Problem.of(now.refusal()));
	}

	private static @Nullable String text(@Nullable SpotifyUri uri) {
		return (uri != null) ? uri.value() : null;
	}

	/**
	 * What an item is played from.
	 *
	 * @param kind such as {@code playlist}
	 * @param uri names it at Spotify
	 * @param name what it is called
	 * @param url its page at Spotify
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record From(String kind, @Nullable String uri, @Nullable String name, @Nullable String url) {

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
