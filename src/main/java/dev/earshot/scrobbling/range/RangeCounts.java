package dev.earshot.scrobbling.range;

/**
 * The listens of a range.
 *
 * @param found all of them
 * @param known those that the target has, and those that were queued before, whatever
 * became of them
 * @param tooOld those that the service does not take
 * @param queued those that the range has brought into the queue
 */
public record RangeCounts(int found, int known, int tooOld, int queued) {

	static final RangeCounts NONE = new RangeCounts(0, 0, 0, 0);

	RangeCounts plus(RangeCounts other) {
		return new RangeCounts(this.found + other.found, this.known + other.known, this.tooOld + other.tooOld,
				this.queued + other.queued);
	}

	public int toSend() {
		return this.found - this.known - this.tooOld;
	}

}
