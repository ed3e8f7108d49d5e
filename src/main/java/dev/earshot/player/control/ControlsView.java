package dev.earshot.player.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Device;
import dev.earshot.playback.Player;
import dev.earshot.playback.Player.Repeat;
import dev.earshot.player.dashboard.NowPlayingView;
import org.jspecify.annotations.Nullable;

/**
 * The controls for the template. Each property is the reason why a control is disabled,
 * or {@code null} if it is enabled.
 *
 * @param granted whether the person granted the scopes for commands
 * @param saved whether the item is in the library; {@code null} if not known
 */
record ControlsView(boolean granted, NowPlayingView now, @Nullable Boolean saved) {

	private static final Set<String> PLAYING_KINDS = Set.of("track", "episode", "local-file", "advert", "unknown");

	private static final Duration MAX_AGE = Duration.ofMinutes(1);

	public boolean hasPlayback() {
		return PLAYING_KINDS.contains(this.now.kind());
	}

	public boolean podcast() {
		return this.now.kind().equals("episode");
	}

	public @Nullable String toggle() {
		return reason(this.now.playing() ? Action.PAUSE : Action.RESUME);
	}

	public @Nullable String next() {
		return reason(Action.NEXT);
	}

	public @Nullable String previous() {
		return reason(Action.PREVIOUS);
	}

	public @Nullable String seek() {
		return (this.now.durationMillis() != null) ? reason(Action.SEEK) : "now";
	}

	public @Nullable String shuffle() {
		return reason(Action.SHUFFLE);
	}

	public @Nullable String repeat() {
		List<String> states = otherRepeats();
		return states.stream().anyMatch(this::isRepeatable) ? reason(null) : reason(toggling(states.getFirst()));
	}

	public @Nullable String volume() {
		Device device = this.now.device();
		boolean isFixed = device == null || device.volumePercent() == null || !device.volumeSettable();
		return (isFixed && !isRestricted()) ? "volume" : reason(null);
	}

	// Null if something else can be played, or if the state is too old to tell.
	public @Nullable String play() {
		return isStale() ? null : reason(Action.INTERRUPT);
	}

	// Playback may leave a restricted device. Null also if the state is too old to tell.
	public @Nullable String transfer() {
		return isStale() ? null : forbidden(Action.TRANSFER);
	}

	// Panels do not poll, so the state may be old.
	private boolean isStale() {
		return !this.now.state().isObservedWithin(MAX_AGE, this.now.at());
	}

	private @Nullable String reason(@Nullable Action action) {
		if (isRestricted()) {
			return "device";
		}
		return (action != null) ? forbidden(action) : null;
	}

	private @Nullable String forbidden(Action action) {
		if (!this.now.disallows(action)) {
			return null;
		}
		return this.now.kind().equals("advert") ? "advert" : "now";
	}

	private boolean isRestricted() {
		return this.now.device() != null && this.now.device().restricted();
	}

	public boolean shuffled() {
		return "on".equals(this.now.shuffle()) || "smart".equals(this.now.shuffle());
	}

	// Returns the next available repeat mode, in the order of Spotify's own players.
	public String nextRepeat() {
		List<String> states = otherRepeats();
		return states.stream().filter(this::isRepeatable).findFirst().orElse(states.getFirst());
	}

	private List<String> otherRepeats() {
		return switch (chosenRepeat()) {
			case CONTEXT -> List.of("track", "off");
			case TRACK -> List.of("off", "context");
			case OFF -> List.of("context", "track");
		};
	}

	private Repeat chosenRepeat() {
		Player player = this.now.state().player();
		return (player != null && player.repeat() != null) ? player.repeat() : Repeat.OFF;
	}

	private boolean isRepeatable(String state) {
		return !this.now.disallows(toggling(state));
	}

	// Choosing "off" toggles the current mode.
	private Action toggling(String state) {
		String toggled = state.equals("off") ? String.valueOf(this.now.repeat()) : state;
		return toggled.equals("track") ? Action.REPEAT_TRACK : Action.REPEAT_CONTEXT;
	}

	// Null if the library cannot save the item.
	public @Nullable SpotifyUri savable() {
		return savable(this.now);
	}

	static @Nullable SpotifyUri savable(NowPlayingView now) {
		SpotifyUri uri = now.kind().equals("track") ? now.uri() : null;
		return (uri != null && uri.type().equals("track")) ? uri : null;
	}

}
