package dev.earshot.playback;

import java.util.List;

import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * What an account plays at one moment.
 */
public sealed interface Playback {

	/** An item that plays or is paused. */
	sealed interface Audible extends Playback {

		Progress progress();

		Audible at(Progress progress);

	}

	sealed interface Titled extends Audible {

		@Nullable SpotifyUri uri();

		String title();

		/**
		 * Compares URIs, or title and artists of items without one, such as local files.
		 */
		default boolean isSameAs(Titled other) {
			return (uri() != null) ? uri().equals(other.uri())
					: other.uri() == null && title().equals(other.title()) && by().equals(other.by());
		}

		default @Nullable String url() {
			return null;
		}

		/** Returns the show or book, its authors and artists, in Spotify's order. */
		List<Link> by();

		default @Nullable Link album() {
			return null;
		}

		default @Nullable Artwork artwork() {
			return null;
		}

		default boolean explicit() {
			return false;
		}

	}

	/**
	 * No device is active, or the session is private.
	 *
	 * @param everUsed whether this account has ever used Spotify, as far as can be told
	 */
	record Nothing(List<Device> devices, boolean everUsed) implements Playback {
	}

	/** A track of the catalogue. */
	record Track(@Nullable SpotifyUri uri, String title, @Nullable String url, List<Link> by, @Nullable Link album,
			@Nullable Artwork artwork, boolean explicit, Progress progress) implements Titled {

		@Override
		public Track at(Progress progress) {
			return new Track(this.uri, this.title, this.url, this.by, this.album, this.artwork, this.explicit,
					progress);
		}

	}

	/** An episode of a podcast or a chapter of an audiobook. */
	record Episode(@Nullable SpotifyUri uri, String title, @Nullable String url, List<Link> by, @Nullable Link album,
			@Nullable Artwork artwork, boolean explicit, Progress progress) implements Titled {

		@Override
		public Episode at(Progress progress) {
			return new Episode(this.uri, this.title, this.url, this.by, this.album, this.artwork, this.explicit,
					progress);
		}

	}

	/** A file of the listener, of which Spotify knows only the names. */
	record LocalFile(@Nullable SpotifyUri uri, String title, List<Link> by, @Nullable Link album,
			Progress progress) implements Titled {

		@Override
		public LocalFile at(Progress progress) {
			return new LocalFile(this.uri, this.title, this.by, this.album, progress);
		}

	}

	/**
	 * An advert, whose length is unknown. The interrupted item goes on afterwards from
	 * its last position; it is {@code null} between two items.
	 */
	record Advert(Progress progress, @Nullable Titled interrupted) implements Audible {

		public Advert(Progress progress) {
			this(progress, null);
		}

		@Override
		public Advert at(Progress progress) {
			return new Advert(progress, this.interrupted);
		}

		public Advert interrupting(@Nullable Titled item) {
			return new Advert(this.progress, item);
		}

	}

	/** A device is active, but Spotify does not say what it plays. */
	record Unknown(boolean playing) implements Playback {
	}

}
