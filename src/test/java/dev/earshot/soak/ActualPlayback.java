package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Progress;
import dev.earshot.standin.Moment;
import dev.earshot.standin.Playable;
import org.jspecify.annotations.Nullable;

/**
 * What is really heard, to compare with what Earshot shows.
 *
 * @param moment what is heard; {@code null} if nothing is
 * @param at when
 */
record ActualPlayback(@Nullable Moment moment, Instant at) {

	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	boolean agreesWith(@Nullable Playback shown) {
		return switch (shown) {
			case null -> false;
			case Playback.Nothing _ -> this.moment == null;
			case Playback.Unknown _ -> this.moment != null && this.moment.item() == null;
			case Playback.Advert advert -> item() instanceof Playable.Advert && isAt(advert);
			case Playback.Titled titled -> titled.title().equals(title()) && isAt(titled);
		};
	}

	boolean sounds() {
		return this.moment != null && this.moment.playing();
	}

	private @Nullable Playable item() {
		return (this.moment != null) ? this.moment.item() : null;
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
		return this.moment != null && progress.playing() == this.moment.playing()
				&& progress.positionAt(this.at).minus(this.moment.position()).abs().compareTo(TOLERANCE) <= 0;
	}

	@Override
	public String toString() {
		return (this.moment != null) ? "%s, playing %s, at %s since %s".formatted(title(), this.moment.playing(),
				this.moment.position(), this.moment.changed()) : "nothing";
	}

}
