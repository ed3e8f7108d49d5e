package dev.earshot.bench;

import dev.earshot.bench.Passage.Cause;

/**
 * A person who listens for an evening and acts at an even rate. Music plays from the
 * beginning.
 */
final class EvenListener {

	private final Evening evening;

	private final Chance chance;

	private final PlayerLog player;

	EvenListener(Evening evening, Chance chance) {
		this.evening = evening;
		this.chance = chance;
		this.player = new PlayerLog(chance);
	}

	ListeningDay day() {
		long end = 60_000 * this.evening.minutes;
		this.player.play(length(), Cause.RETURN);
		while (this.player.now() < end) {
			long untilAct = this.chance.untilNext(this.evening.skips + this.evening.seeks + this.evening.pauses);
			if (untilAct < this.player.left()) {
				this.player.hear(untilAct);
				act();
			}
			else {
				this.player.hear(this.player.left());
				this.player.end();
				this.player.play(length(), Cause.END);
			}
		}
		return this.player.until(end);
	}

	private long length() {
		return this.chance.between(this.evening.length.least(), this.evening.length.most());
	}

	private void act() {
		if (happens(this.evening.skips, this.evening.seeks + this.evening.pauses)) {
			this.player.play(length(), Cause.SKIP);
		}
		else if (happens(this.evening.seeks, this.evening.pauses)) {
			this.player.seek(this.chance.between(0, (this.player.position() + this.player.left()) / 1000.0 - 5));
		}
		else {
			this.player.pause(this.chance.happens(this.evening.longPauses) ? this.chance.between(150, 300)
					: this.chance.around(25, 0.7));
		}
	}

	private boolean happens(double one, double others) {
		return this.chance.happens(one / (one + others));
	}

}
