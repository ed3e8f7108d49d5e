package dev.earshot.player.control;

import java.time.Duration;

import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * A command, checked as far as possible without asking Spotify.
 */
sealed interface Command {

	/** Resumes playback on a device; {@code null} for the active one. */
	record Resume(@Nullable String device) implements Command {
	}

	/** Plays an item or context on a device; {@code null} for the active one. */
	record Play(SpotifyUri uri, @Nullable String device) implements Command {
	}

	record Pause() implements Command {
	}

	record Next() implements Command {
	}

	record Previous() implements Command {
	}

	record Seek(Duration position) implements Command {
	}

	record Volume(int percent) implements Command {
	}

	record Shuffle(boolean on) implements Command {
	}

	/** Sets the repeat mode: {@code off}, {@code context} or {@code track}. */
	record Repeat(String state) implements Command {
	}

	/** Moves playback to another device, where it may start if it was paused. */
	record Transfer(String device, boolean play) implements Command {
	}

	/** Adds a track or an episode to the queue. */
	record Enqueue(SpotifyUri uri) implements Command {
	}

	/** Saves an item to the library, or removes it. */
	record Save(SpotifyUri uri, boolean saved) implements Command {
	}

}
