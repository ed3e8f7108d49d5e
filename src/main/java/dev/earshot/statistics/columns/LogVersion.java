package dev.earshot.statistics.columns;

/**
 * How often a log has changed.
 *
 * @param changes all changes, to plays and to what counts
 * @param added those that only added a play
 */
record LogVersion(long changes, long added) {

	/** Of a log that is not there. */
	static final LogVersion NONE = new LogVersion(-1, -1);

	/** Returns whether since an older version, plays were added and nothing else. */
	boolean onlyAddsTo(LogVersion older) {
		return this.added > older.added && this.changes - older.changes == this.added - older.added;
	}

}
