package dev.earshot.bench;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.bench.Passage.Cause;
import dev.earshot.bench.Passage.Sound;

/**
 * Writes down what a player does, from the beginning of a day on. All times are
 * milliseconds.
 */
final class PlayerLog {

	private final List<Passage> passages = new ArrayList<>();

	private final Chance chance;

	private long now;

	private int item;

	private long duration;

	private long position;

	PlayerLog(Chance chance) {
		this.chance = chance;
	}

	long now() {
		return this.now;
	}

	long position() {
		return this.position;
	}

	long left() {
		return this.duration - this.position;
	}

	void pass(long millis) {
		this.now += millis;
	}

	void hear(long millis) {
		this.now += millis;
		this.position += millis;
	}

	void keepSilent() {
		begin(Sound.NOTHING, Cause.FADE);
	}

	void play(long duration, Cause cause) {
		this.item++;
		this.position = 0;
		this.duration = duration;
		begin(Sound.PLAYING, cause);
	}

	/**
	 * Comes to the end of an item: it takes up to 200 ms until the next one begins.
	 */
	void end() {
		pass(this.chance.between(0, 0.2));
	}

	void seek(long position) {
		this.position = position;
		begin(Sound.PLAYING, Cause.SEEK);
	}

	/**
	 * Pauses and plays on. Spotify forgets a player that is paused for two to ten
	 * minutes.
	 * @param pause how long
	 */
	void pause(long pause) {
		begin(Sound.PAUSED, Cause.PAUSE);
		long fade = this.chance.between(120, 600);
		long end = this.now + pause;
		if (fade < pause) {
			this.now += fade;
			begin(Sound.NOTHING, Cause.FADE);
		}
		this.now = end;
		begin(Sound.PLAYING, Cause.RETURN);
	}

	void quit() {
		begin(Sound.NOTHING, Cause.PAUSE);
	}

	void pauseForGood() {
		begin(Sound.PAUSED, Cause.PAUSE);
		pass(this.chance.between(120, 600));
		begin(Sound.NOTHING, Cause.FADE);
	}

	private void begin(Sound sound, Cause cause) {
		this.passages.add(new Passage(this.now, told(), sound, this.item, this.position, this.duration, cause));
	}

	// For a moment Spotify still tells what was before.
	private long told() {
		long told = this.now + this.chance.between(0.1, 0.9);
		return this.passages.isEmpty() ? this.now : Math.max(told, this.passages.getLast().toldFrom());
	}

	ListeningDay until(long end) {
		return new ListeningDay(this.passages.stream().filter((passage) -> passage.from() < end).toList(), end);
	}

}
