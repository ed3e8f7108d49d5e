package dev.earshot.imports.exportfile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody really listened to.
 *
 * @param ms for how long
 * @param reportedAt when Spotify was told of it, in whole seconds
 * @param offline {@code null} if Spotify does not tell
 * @param repeats whether Spotify has it twice
 */
public record Listen(Instant startedAt, int ms, Instant reportedAt, Item item, @Nullable Boolean offline,
		boolean isPrivate, boolean isVideo, boolean repeats, String platform, String start, String end) {

	/** What was listened to. */
	public record Item(Kind kind, String id, String title, String by, String album) {
	}

	/** What kind of item it is. */
	public enum Kind {

		TRACK, EPISODE, CHAPTER,

		/** Spotify tells neither names nor URIs. */
		UNKNOWN

	}

}
