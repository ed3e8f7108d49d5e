package dev.earshot.imports.exportfile;

import java.time.Instant;

import dev.earshot.history.log.LoggedPlay;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, and what was found in it.
 */
public sealed interface ExportRow {

	/** Returns the place of the row in its file, from 1. */
	long number();

	/**
	 * A play.
	 *
	 * @param reportedAt what identifies the row in all exports: when Spotify was told of
	 * the play, in whole seconds, or in whole minutes in {@link ExportLayout#ACCOUNT};
	 * {@code null} if a log of Earshot does not know it
	 */
	record Played(long number, LoggedPlay play, @Nullable Instant reportedAt) implements ExportRow {
	}

	/**
	 * A play of a private session. Nothing of it is stored: other rows that tell of it
	 * are found by it.
	 *
	 * @param reportedAt when Spotify was told of the play; {@code null} if that is not
	 * readable
	 * @param listenedMillis for how long it was played
	 * @param play what was played; {@code null} if that is not readable
	 */
	record Private(long number, @Nullable Instant reportedAt, long listenedMillis,
			@Nullable LoggedPlay play) implements ExportRow {
	}

	/** A play of which neither a name nor a URI is told. */
	record Unknown(long number) implements ExportRow {
	}

	/** A row that breaks the rules of its layout. */
	record Unreadable(long number, RowProblem problem) implements ExportRow {
	}

}
