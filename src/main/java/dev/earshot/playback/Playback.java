package dev.earshot.playback;

import java.util.List;

import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * What an account is hearing at one moment, each case with only what it really has.
 */
public sealed interface Playback {

	/**
	 * Something that sounds, or would if it were not paused.
	 */
	sealed interface Audible extends Playback {

		Progress progress();

		Audible at(Progress progress);

	}

	/**
	 * Something that has a title.
	 */
	sealed interface Titled extends Audible {

		@Nullable SpotifyUri uri();

		String title();

		/**
		 * Whether this is the same item, however far it has got.
		 * @param other what may be the same
		 * @return {@code true} if Spotify names it alike; local files have no names at
		 * Spotify and are compared by title and artists
		 */
		default boolean isSameAs(Titled other) {
			return (uri() != null) ? uri().equals(other.uri())
					: other.uri() == null && title().equals(other.title()) && by().equals(other.by());
		}

		default @Nullable String url() {
			return null;
		}

		/**
		 * The show or book it belongs to, and who it is by.
		 * @return in the order of Spotify, may be empty
		 */
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
	 * Silence: no device is active, or the session is private.
	 *
	 * @param devices what could play
	 * @param everUsed whether there is a sign that this person ever used Spotify
	 */
	record Nothing(List<Device> devices, boolean everUsed) implements Playback {
	}

	/**
	 * A track of the catalogue.
	 */
	record Track(@Nullable SpotifyUri uri, String title, @Nullable String url, List<Link> by, @Nullable Link album,
			@Nullable Artwork artwork, boolean explicit, Progress progress) implements Titled {

		@Override
		public Track at(Progress progress) {
			return new Track(this.uri, this.title, this.url, this.by, this.album, this.artwork, this.explicit,
					progress);
		}

	}

	/**
	 * An episode of a podcast or a chapter of an audiobook.
	 */
	record Episode(@Nullable SpotifyUri uri, String title, @Nullable String url, List<Link> by, @Nullable Link album,
			@Nullable Artwork artwork, boolean explicit, Progress progress) implements Titled {

		@Override
		public Episode at(Progress progress) {
			return new Episode(this.uri, this.title, this.url, this.by, this.album, this.artwork, this.explicit,
					progress);
		}

	}

	/**
	 * A file of the listener that Spotify knows by name only.
	 */
	record LocalFile(@Nullable SpotifyUri uri, String title, List<Link> by, @Nullable Link album,
			Progress progress) implements Titled {

		@Override
		public LocalFile at(Progress progress) {
			return new LocalFile(this.uri, this.title, this.by, this.album, progress);
		}

	}

	/**
	 * An advert, of unknown length.
	 *
	 * @param interrupted what was playing and goes on afterwards, as far as it had got;
	 * {@code null} between two items
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

	/**
	 * A device is on, but what it plays, if anything, Spotify does not say.
	 *
	 * @param playing whether something plays
	 */
	record Unknown(boolean playing) implements Playback {
	}

}
