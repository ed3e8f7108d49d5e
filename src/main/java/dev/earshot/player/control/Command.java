package dev.earshot.player.control;

import java.time.Duration;

import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wants done, checked as far as it can be without asking Spotify.
 */
sealed interface Command {

	/**
	 * Go on with what was paused.
	 *
	 * @param device where; {@code null} for the active device
	 */
	record Resume(@Nullable String device) implements Command {
	}

	/**
	 * Play something else.
	 *
	 * @param uri what
	 * @param device where; {@code null} for the active device
	 */
	record Play(SpotifyUri uri, @Nullable String device) implements Command {
	}

	/**
	 * Pause.
	 */
	record Pause() implements Command {
	}

	/**
	 * Go to the next item.
	 */
	record Next() implements Command {
	}

	/**
	 * Go to the item before.
	 */
	record Previous() implements Command {
	}

	/**
	 * Go to a position.
	 *
	 * @param position from the beginning
	 */
	record Seek(Duration position) implements Command {
	}

	/**
	 * Change the volume.
	 *
	 * @param percent 0 to 100
	 */
	record Volume(int percent) implements Command {
	}

	/**
	 * Shuffle or stop shuffling.
	 *
	 * @param on which of both
	 */
	record Shuffle(boolean on) implements Command {
	}

	/**
	 * Choose what starts over at its end.
	 *
	 * @param state {@code off}, {@code context} or {@code track}
	 */
	record Repeat(String state) implements Command {
	}

	/**
	 * Go on elsewhere.
	 *
	 * @param device where
	 * @param play whether to play even if it was paused
	 */
	record Transfer(String device, boolean play) implements Command {
	}

	/**
	 * Play something after what plays now.
	 *
	 * @param uri a track or an episode
	 */
	record Enqueue(SpotifyUri uri) implements Command {
	}

	/**
	 * Keep something in the library, or keep it no longer.
	 *
	 * @param uri what
	 * @param kept which of both
	 */
	record Keep(SpotifyUri uri, boolean kept) implements Command {
	}

}
