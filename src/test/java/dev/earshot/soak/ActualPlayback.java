package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Progress;
import dev.earshot.standin.Playable;
import dev.earshot.standin.PlayerSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What really plays, to compare with what Earshot shows.
 *
 * @param snapshot {@code null} if nothing plays
 * @param at when
 */
record ActualPlayback(@Nullable PlayerSnapshot snapshot, Instant at) {

	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	boolean agreesWith(@Nullable Playback shown) {
		return switch (shown) {
			case null -> false;
			case Playback.Nothing _ -> this.snapshot == null;
			case Playback.Unknown _ -> this.snapshot != null && this.snapshot.item() == null;
			case Playback.Advert advert -> item() instanceof Playable.Advert && isAt(advert);
			case Playback.Titled titled -> titled.title().equals(title()) && isAt(titled);
		};
	}

	boolean isPlaying() {
		return this.snapshot != null && this.snapshot.playing();
	}

	private @Nullable Playable item() {
		return (this.snapshot != null) ? this.snapshot.item() : null;
	}

	private @Nullable String title() {
		return switch (item()) {
			case Playable.Track track -> track.name();
			case Playable.Episode episode -> episode.name();
			case Playable.LocalFile file -> file.name();
			case Playable.Advert _ -> null;
			case null -> null;
		};
	}

	private boolean isAt(Audible shown) {
		Progress progress = shown.progress();
		return this.snapshot != null && progress.playing() == this.snapshot.playing()
				&& progress.positionAt(this.at).minus(this.snapshot.position()).abs().compareTo(TOLERANCE) <= 0;
	}

	@Override
	public String toString() {
		return (this.snapshot != null) ? "%s, playing %s, at %s since %s".formatted(title(), this.snapshot.playing(),
				this.snapshot.position(), this.snapshot.changed()) : "nothing";
	}

}
