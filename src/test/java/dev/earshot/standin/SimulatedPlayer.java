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
 * Plays items as the clock advances. Every method first catches up with items that have
 * ended meanwhile.
 */
final class SimulatedPlayer {

	private final InstantSource clock;

	private final PlayHistory log;

	private final Deque<Playable> queue = new ArrayDeque<>();

	private @Nullable PlayOrder playOrder;

	private @Nullable Playable item;

	private boolean playing;

	private Duration offset = Duration.ZERO;

	private Instant since = Instant.EPOCH;

	private Shuffle shuffle = Shuffle.OFF;

	private Repeat repeat = Repeat.OFF;

	private boolean autoplay = true;

	SimulatedPlayer(InstantSource clock, PlayHistory log) {
		this.clock = clock;
		this.log = log;
	}

	void load(PlayOrder order) {
		catchUp();
		this.playOrder = order;
		if (this.shuffle != Shuffle.OFF) {
			order.shuffle();
		}
		start(order.current(), this.clock.instant());
	}

	void interruptWith(Advert advert) {
		catchUp();
		start(advert, this.clock.instant());
	}

	void unload() {
		catchUp();
		empty();
	}

	private void empty() {
		this.playOrder = null;
		this.item = null;
		this.queue.clear();
		this.playing = false;
		this.offset = Duration.ZERO;
		this.since = Instant.EPOCH;
	}

	void pause() {
		catchUp();
		anchor(position());
		this.playing = false;
	}

	void resume() {
		catchUp();
		anchor(position());
		this.playing = (this.item != null);
	}

	void seek(Duration position) {
		catchUp();
		anchor(position);
		catchUp();
	}

	void skip() {
		catchUp();
		advance(this.clock.instant());
	}

	void previous() {
		catchUp();
		if (this.playOrder != null) {
			start(this.playOrder.previous(), this.clock.instant());
		}
	}

	void enqueue(Playable playable) {
		this.queue.add(playable);
	}

	void shuffle(Shuffle shuffle) {
		catchUp();
		this.shuffle = shuffle;
		if (this.playOrder == null) {
			return;
		}
		if (shuffle == Shuffle.OFF) {
			this.playOrder.unshuffle();
			return;
		}
		this.playOrder.shuffle();
	}

	void repeat(Repeat repeat) {
		catchUp();
		this.repeat = repeat;
	}

	void autoplay(boolean autoplay) {
		catchUp();
		this.autoplay = autoplay;
	}

	void catchUp() {
		while (this.playing && this.item != null && position().compareTo(this.item.duration()) >= 0) {
			end(this.item, this.since.plus(this.item.duration().minus(this.offset)));
		}
	}

	private void end(Playable ended, Instant at) {
		if (ended instanceof Track track) {
			this.log.add(track, at, context());
		}
		if (this.repeat == Repeat.TRACK && !(ended instanceof Advert)) {
			start(ended, at);
			return;
		}
		advance(at);
	}

	private void advance(Instant at) {
		Playable queued = this.queue.poll();
		if (queued != null) {
			start(queued, at);
			return;
		}
		if (this.playOrder == null) {
			empty();
			return;
		}
		boolean over = this.playOrder.isAtEnd() && this.repeat == Repeat.OFF && !this.autoplay;
		start(this.playOrder.next(), at);
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
		return (this.playOrder != null) ? this.playOrder.context() : null;
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
		if (this.playOrder != null) {
			upcoming.addAll(this.playOrder.upcoming());
		}
		return upcoming;
	}

	boolean hasPrevious() {
		return this.playOrder != null && this.playOrder.hasPrevious()
				&& Objects.equals(this.item, this.playOrder.current());
	}

}
