package dev.earshot.imports.writing;

/**
 * When something was played, in milliseconds.
 */
record Timespan(long from, long to) {

	// Polls see a play begin and end up to this much too late.
	private static final long TOLERANCE = 5_000;

	/**
	 * Returns whether two plays of the same item are the same play: most of the shorter
	 * one lies within the other one, or both begin and end at about the same time. A
	 * repetition begins where the play before it ends, so a window of time would take it
	 * for the same.
	 */
	boolean isSamePlay(Timespan other) {
		long common = Math.min(this.to, other.to) - Math.max(this.from, other.from);
		boolean mostly = common > 0 && common * 2 >= Math.min(length(), other.length());
		return mostly || (Math.abs(this.from - other.from) <= TOLERANCE && Math.abs(this.to - other.to) <= TOLERANCE);
	}

	private long length() {
		return this.to - this.from;
	}

}
