package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person who has, or had, a listening log.
 *
 * @param id stands for the person in the rows of the log
 * @param zone whose days the log shows
 * @param recordingSince plays that began earlier are not recorded; {@code null} while
 * recording is off
 * @param recordedUntil up to when it is known what was missed; {@code null} if nothing
 * was recorded yet
 * @param fillFrom what Spotify's list tells is not added if it may have begun earlier;
 * {@code null} if nothing was deleted
 * @param deletedAt when plays were last deleted; {@code null} if that cannot be undone
 * @param version grows with each change to the plays, or to what counts
 * @param leastCounted for how long a play was listened to if it counts without coming to
 * its end; {@code null} if none does
 * @param exportsOnly whether numbers leave out what no export of Spotify tells
 */
public record Listener(int id, AccountId account, ZoneId zone, @Nullable Instant recordingSince,
		@Nullable Instant recordedUntil, @Nullable Instant fillFrom, @Nullable Instant deletedAt, long version,
		@Nullable Duration leastCounted, boolean exportsOnly) {

	public boolean isRecording() {
		return this.recordingSince != null;
	}

}
