package dev.earshot.bench;

import dev.earshot.bench.Passage.Cause;

/**
 * A person who listens for a day. The person is either picking, that is skipping one
 * track after another until one is good, or settled; how many tracks are skipped and when
 * comes near to what Paul Lamere published of Spotify's listeners in 2014.
 */
final class SimulatedListener {

	private static final long DAY = 24 * 3_600_000L;

	private static final double SKIPS_EARLY = 0.1;

	private static final double SKIPS_LATE = 0.22;

	private static final double GOES_ON_PICKING = 0.3;

	private final Habit habit;

	private final Chance chance;

	private final PlayerLog player;

	private boolean picking;

	SimulatedListener(Habit habit, Chance chance) {
		this.habit = habit;
		this.chance = chance;
		this.player = new PlayerLog(chance);
	}

	ListeningDay day() {
		this.player.keepSilent();
		this.player.pass(this.chance.between(7 * 3600, 9 * 3600));
		while (this.player.now() < DAY - 3_600_000) {
			listen(this.player.now() + this.chance.around(70 * 60, 0.5));
			this.player.pass(this.chance.around(60 * this.habit.minutesBetweenSessions, 0.6));
		}
		return this.player.until(DAY);
	}

	private void listen(long until) {
		this.picking = this.chance.happens(this.habit.beginsPicking);
		this.player.play(length(), Cause.RETURN);
		while (this.player.now() < Math.min(until, DAY)) {
			hear();
		}
		if (this.chance.happens(0.25)) {
			this.player.quit();
			return;
		}
		this.player.pauseForGood();
	}

	private long length() {
		return this.habit.isOfPodcasts() ? this.chance.between(1200, 4200)
				: Math.clamp(this.chance.around(210, 0.3), 90_000, 600_000);
	}

	private void hear() {
		long skip = skip();
		long end = Math.min(skip, this.player.left());
		for (long act = act(); this.player.position() + act < end; act = act()) {
			this.player.hear(act);
			interfere();
		}
		this.player.hear(Math.max(0, end - this.player.position()));
		leave(this.player.left() > 0);
	}

	private long act() {
		return this.chance.untilNext(this.habit.pausesPerHour + this.habit.jumpsPerHour);
	}

	private void interfere() {
		double acts = this.habit.pausesPerHour + this.habit.jumpsPerHour;
		if (this.chance.happens(this.habit.pausesPerHour / acts)) {
			pause();
			return;
		}
		jump();
	}

	private long skip() {
		if (this.habit.isOfPodcasts()) {
			return this.chance.happens(0.3) ? this.chance.between(60, this.player.left() / 1000.0) : Long.MAX_VALUE;
		}
		double early = this.picking ? this.habit.skipsWhilePicking : SKIPS_EARLY;
		if (this.chance.happens(early)) {
			return this.chance.around(3.2, 1.1);
		}
		this.picking = false;
		return this.chance.happens(SKIPS_LATE) ? this.chance.between(20, this.player.left() / 1000.0) : Long.MAX_VALUE;
	}

	private void leave(boolean skipped) {
		if (skipped) {
			this.picking |= this.chance.happens(GOES_ON_PICKING);
			this.player.play(length(), Cause.SKIP);
			return;
		}
		this.player.end();
		this.player.play(length(), Cause.END);
	}

	private void pause() {
		this.player.pause(this.chance.happens(0.6) ? this.chance.around(60, 1) : this.chance.around(12 * 60, 0.6));
		this.picking = this.chance.happens(this.habit.beginsPicking / 2);
	}

	private void jump() {
		do {
			this.player.seek(this.player.position() + Math.min(15_000, this.player.left() - 5000));
			this.player.hear(Math.min(this.chance.between(1, 4), this.player.left()));
		}
		while (this.chance.happens(0.6));
	}

}
