package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import dev.earshot.standin.Playable.Advert;
import dev.earshot.standin.Playable.Track;
import org.jspecify.annotations.Nullable;

/**
 * Plays one thing after another as the clock goes on. Whatever it is asked, it first
 * catches up with everything that ended in the meantime.
 */
final class Deck {

	private final InstantSource clock;

	private final PlayLog log;

	private final Deque<Playable> queue = new ArrayDeque<>();

	private @Nullable RunningOrder order;

	private @Nullable Playable item;

	private boolean playing;

	private Duration offset = Duration.ZERO;

	private Instant since = Instant.EPOCH;

	private Shuffle shuffle = Shuffle.OFF;

	private Repeat repeat = Repeat.OFF;

	private boolean autoplay = true;

	Deck(InstantSource clock, PlayLog log) {
		this.clock = clock;
		this.log = log;
	}

	void load(RunningOrder order) {
		settle();
		this.order = order;
		if (this.shuffle != Shuffle.OFF) {
			order.mix();
		}
		start(order.current(), this.clock.instant());
	}

	void interruptWith(Advert advert) {
		settle();
		start(advert, this.clock.instant());
	}

	void unload() {
		settle();
		empty();
	}

	private void empty() {
		this.order = null;
		this.item = null;
		this.queue.clear();
		this.playing = false;
		this.offset = Duration.ZERO;
		this.since = Instant.EPOCH;
	}

	void pause() {
		settle();
		anchor(position());
		this.playing = false;
	}

	void resume() {
		settle();
		anchor(position());
		this.playing = (this.item != null);
	}

	void seek(Duration position) {
		settle();
		anchor(position);
		settle();
	}

	void skip() {
		settle();
		moveOn(this.clock.instant());
	}

	void previous() {
		settle();
		if (this.order != null) {
			start(this.order.previous(), this.clock.instant());
		}
	}

	void enqueue(Playable playable) {
		this.queue.add(playable);
	}

	void shuffle(Shuffle shuffle) {
		settle();
		this.shuffle = shuffle;
		if (this.order == null) {
			return;
		}
		if (shuffle == Shuffle.OFF) {
			this.order.unmix();
			return;
		}
		this.order.mix();
	}

	void repeat(Repeat repeat) {
		settle();
		this.repeat = repeat;
	}

	void autoplay(boolean autoplay) {
		settle();
		this.autoplay = autoplay;
	}

	void settle() {
		while (this.playing && this.item != null && position().compareTo(this.item.duration()) >= 0) {
			end(this.item, this.since.plus(this.item.duration().minus(this.offset)));
		}
	}

	private void end(Playable ended, Instant at) {
		if (ended instanceof Track track) {
			this.log.heard(track, at, context());
		}
		if (this.repeat == Repeat.TRACK && !(ended instanceof Advert)) {
			start(ended, at);
			return;
		}
		moveOn(at);
	}

	private void moveOn(Instant at) {
		Playable queued = this.queue.poll();
		if (queued != null) {
			start(queued, at);
			return;
		}
		if (this.order == null) {
			empty();
			return;
		}
		boolean over = this.order.isAtEnd() && this.repeat == Repeat.OFF && !this.autoplay;
		start(this.order.next(), at);
		this.playing = !over;
	}

	private void start(Playable playable, Instant at) {
		this.item = playable;
		this.playing = true;
		this.offset = Duration.ZERO;
		this.since = at;
	}

	private void anchor(Duration position) {
		this.offset = position;
		this.since = this.clock.instant();
	}

	Duration position() {
		if (!this.playing) {
			return this.offset;
		}
		return this.offset.plus(Duration.between(this.since, this.clock.instant()));
	}

	@Nullable Playable item() {
		return this.item;
	}

	@Nullable Context context() {
		return (this.order != null) ? this.order.context() : null;
	}

	boolean isPlaying() {
		return this.playing;
	}

	Instant changed() {
		return this.since;
	}

	Shuffle shuffle() {
		return this.shuffle;
	}

	Repeat repeat() {
		return this.repeat;
	}

	List<Playable> upcoming() {
		List<Playable> upcoming = new ArrayList<>(this.queue);
		if (this.order != null) {
			upcoming.addAll(this.order.upcoming());
		}
		return upcoming;
	}

	boolean hasPrevious() {
		return this.order != null && this.order.hasPrevious() && Objects.equals(this.item, this.order.current());
	}

}
