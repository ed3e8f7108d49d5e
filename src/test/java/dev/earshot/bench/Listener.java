package dev.earshot.bench;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.bench.Passage.Cause;
import dev.earshot.bench.Passage.Sound;

/**
 * A person who listens for a day. The person is either picking, that is skipping one
 * track after another until one is good, or settled; how many tracks are skipped and when
 * comes near to what Paul Lamere published of Spotify's listeners in 2014.
 */
final class Listener {

	private static final double SKIPS_EARLY = 0.1;

	private static final double SKIPS_LATE = 0.22;

	private static final double GOES_ON_PICKING = 0.3;

	private final List<Passage> passages = new ArrayList<>();

	private final Habit habit;

	private final Chance chance;

	private long now;

	private int item;

	private long duration;

	private long position;

	private boolean picking;

	Listener(Habit habit, Chance chance) {
		this.habit = habit;
		this.chance = chance;
	}

	ListeningDay day() {
		begin(Sound.NOTHING, Cause.FADE);
		this.now = this.chance.between(7 * 3600, 9 * 3600);
		while (this.now < ListeningDay.END - 3_600_000) {
			listen(this.now + this.chance.around(70 * 60, 0.5));
			this.now += this.chance.around(60 * this.habit.minutesBetweenSessions, 0.6);
		}
		return new ListeningDay(this.passages.stream().filter((passage) -> passage.from() < ListeningDay.END).toList());
	}

	private void listen(long until) {
		this.picking = this.chance.happens(this.habit.beginsPicking);
		nextItem(Cause.RETURN);
		while (this.now < Math.min(until, ListeningDay.END)) {
			hear();
		}
		if (this.chance.happens(0.25)) {
			begin(Sound.NOTHING, Cause.ACT);
			return;
		}
		begin(Sound.PAUSED, Cause.ACT);
		this.now += this.chance.between(120, 600);
		begin(Sound.NOTHING, Cause.FADE);
	}

	private void nextItem(Cause cause) {
		this.item++;
		this.position = 0;
		this.duration = this.habit.isOfPodcasts() ? this.chance.between(1200, 4200)
				: Math.clamp(this.chance.around(210, 0.3), 90_000, 600_000);
		begin(Sound.PLAYING, cause);
	}

	private void hear() {
		long skip = skip();
		long end = Math.min(skip, this.duration);
		for (long act = act(); this.position + act < end; act = act()) {
			pass(act);
			interfere();
		}
		pass(Math.max(0, end - this.position));
		leave(skip < this.duration);
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
			return this.chance.happens(0.3) ? this.chance.between(60, this.duration / 1000.0) : Long.MAX_VALUE;
		}
		double early = this.picking ? this.habit.skipsWhilePicking : SKIPS_EARLY;
		if (this.chance.happens(early)) {
			return this.chance.around(3.2, 1.1);
		}
		this.picking = false;
		return this.chance.happens(SKIPS_LATE) ? this.chance.between(20, this.duration / 1000.0) : Long.MAX_VALUE;
	}

	private void pass(long millis) {
		this.now += millis;
		this.position += millis;
	}

	private void leave(boolean skipped) {
		if (skipped) {
			this.picking |= this.chance.happens(GOES_ON_PICKING);
			nextItem(Cause.ACT);
			return;
		}
		this.now += this.chance.between(0, 0.2);
		nextItem(Cause.END);
	}

	private void pause() {
		begin(Sound.PAUSED, Cause.ACT);
		long pause = this.chance.happens(0.6) ? this.chance.around(60, 1) : this.chance.around(12 * 60, 0.6);
		long fade = this.chance.between(120, 600);
		long end = this.now + pause;
		if (fade < pause) {
			this.now += fade;
			begin(Sound.NOTHING, Cause.FADE);
		}
		this.now = end;
		begin(Sound.PLAYING, Cause.RETURN);
		this.picking = this.chance.happens(this.habit.beginsPicking / 2);
	}

	private void jump() {
		do {
			this.position = Math.min(this.position + 15_000, this.duration - 5000);
			begin(Sound.PLAYING, Cause.ACT);
			pass(Math.min(this.chance.between(1, 4), this.duration - this.position));
		}
		while (this.chance.happens(0.6));
	}

	private void begin(Sound sound, Cause cause) {
		long before = this.passages.isEmpty() ? 0 : this.passages.getLast().toldFrom();
		long told = Math.max(before, this.now + this.chance.between(0.2, 0.6));
		this.passages.add(new Passage(this.now, told, sound, this.item, this.position, this.duration, cause));
	}

}
