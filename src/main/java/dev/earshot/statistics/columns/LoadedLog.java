package dev.earshot.statistics.columns;

import dev.earshot.history.log.Listener;

/**
 * A log in memory.
 *
 * @param listener whose log it is, by number
 * @param version of the log, read before the plays
 * @param last when the last play began, whether it counts or not
 */
record LoadedLog(int listener, LogVersion version, Counting counting, PlayColumns plays, long last) {

	/**
	 * Returns whether this is at least the version that somebody knows. Others may have
	 * asked for a newer one since the request began.
	 */
	boolean isCurrent(Listener now) {
		return this.listener == now.id() && this.version.changes() >= now.version();
	}

	/**
	 * Returns whether another version is this log with more plays. Other listeners may
	 * give names to artists, so that rules concern other items, too.
	 */
	boolean isFollowedBy(int number, LogVersion newer, Counting now) {
		return this.listener == number && newer.onlyAddsTo(this.version) && this.counting.equals(now);
	}

}
