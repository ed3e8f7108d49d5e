package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Device;
import dev.earshot.playback.Link;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What plays, for the template of the dashboard.
 *
 * @param at when it is shown
 */
public record NowPlayingView(NowPlaying state, Instant at) {

	public String kind() {
		return switch (this.state.playback()) {
			case Playback.Track _ -> "track";
			case Playback.Episode _ -> "episode";
			case Playback.LocalFile _ -> "local-file";
			case Playback.Advert _ -> "advert";
			case Playback.Unknown _ -> "unknown";
			case Nothing _ -> "nothing";
			case null -> "waiting";
		};
	}

	public @Nullable String title() {
		return (titled() != null) ? titled().title() : null;
	}

	public @Nullable String url() {
		return (titled() != null) ? titled().url() : null;
	}

	public List<Link> by() {
		return (titled() != null) ? titled().by() : List.of();
	}

	public @Nullable Link album() {
		return (titled() != null) ? titled().album() : null;
	}

	public @Nullable Artwork artwork() {
		return (titled() != null) ? titled().artwork() : null;
	}

	public boolean explicit() {
		return titled() != null && titled().explicit();
	}

	private @Nullable Titled titled() {
		return (this.state.playback() instanceof Titled titled) ? titled : null;
	}

	public @Nullable SpotifyUri uri() {
		return (titled() != null) ? titled().uri() : null;
	}

	/** Whether Spotify disallows an action now; otherwise it may be tried. */
	public boolean disallows(Action action) {
		return this.state.player() != null && this.state.player().disallowed().contains(action);
	}

	public @Nullable Device device() {
		return (this.state.player() != null) ? this.state.player().device() : null;
	}

	public @Nullable PlayContext context() {
		return (this.state.player() != null) ? this.state.player().context() : null;
	}

	public @Nullable String shuffle() {
		return (this.state.player() != null) ? word(this.state.player().shuffle()) : null;
	}

	public @Nullable String repeat() {
		return (this.state.player() != null) ? word(this.state.player().repeat()) : null;
	}

	private static @Nullable String word(@Nullable Enum<?> value) {
		return (value != null) ? value.name().toLowerCase(Locale.ROOT) : null;
	}

	public boolean playing() {
		return switch (this.state.playback()) {
			case Playback.Audible audible -> audible.progress().playing() && !outdated();
			case Playback.Unknown unknown -> unknown.playing();
			case Nothing _ -> false;
			case null -> false;
		};
	}

	/** Whether the item must have ended, although nothing newer is known. */
	public boolean outdated() {
		return this.state.isOutdatedAt(this.at);
	}

	public @Nullable Long positionMillis() {
		return (progress() == null || progress().isKnown()) ? elapsed().toMillis() : null;
	}

	public @Nullable Long durationMillis() {
		Duration length = length();
		return (length != null) ? length.toMillis() : null;
	}

	public String position() {
		return text(elapsed());
	}

	public @Nullable String duration() {
		Duration length = length();
		return (length != null) ? text(length) : null;
	}

	public double progressPercent() {
		Duration length = length();
		return (length != null) ? 100.0 * elapsed().toMillis() / length.toMillis() : 0;
	}

	private Duration elapsed() {
		return (progress() != null) ? progress().positionAt(this.at) : Duration.ZERO;
	}

	private @Nullable Duration length() {
		return (progress() != null) ? progress().length() : null;
	}

	private @Nullable Progress progress() {
		return (this.state.playback() instanceof Playback.Audible audible) ? audible.progress() : null;
	}

	private static String text(Duration time) {
		if (time.toHours() > 0) {
			return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
		}
		return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
	}

	public @Nullable SpotifyRefusal refusal() {
		return this.state.refusal();
	}

	public @Nullable Instant since() {
		return this.state.since();
	}

	public List<Device> devices() {
		return (this.state.playback() instanceof Nothing nothing) ? nothing.devices() : List.of();
	}

	public boolean everUsed() {
		return !(this.state.playback() instanceof Nothing nothing) || nothing.everUsed();
	}

}
