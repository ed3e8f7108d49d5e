package dev.earshot.playback.plays;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlayStarted;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes plays of what is seen of one account. {@code PlaybackPoller} guards it.
 */
public class PlayTracker {

	// Of what began in a longer time nobody can say when it did.
	private static final Duration WATCHED = Duration.ofMinutes(5);

	private final AccountId account;

	private @Nullable RunningPlay running;

	private @Nullable Instant lookedAt;

	public PlayTracker(AccountId account, @Nullable RunningPlay restored) {
		this.account = account;
		this.running = restored;
		this.lookedAt = (restored != null) ? restored.seenAt() : null;
	}

	/**
	 * The play that goes on.
	 * @return {@code null} if there is none
	 */
	public @Nullable RunningPlay running() {
		return this.running;
	}

	/**
	 * Takes in what was seen.
	 * @param seen what is known now
	 * @return {@link PlayEnded} and {@link PlayStarted}, in the order in which they
	 * happened
	 */
	public List<Object> update(NowPlaying seen) {
		Playback playback = seen.playback();
		if (seen.refusal() != null || playback == null) {
			return List.of();
		}
		List<Object> events = new ArrayList<>();
		Titled item = titled(playback);
		if (item == null) {
			stop(seen.observedAt(), events);
		}
		else {
			hear(item, seen, events);
		}
		this.lookedAt = (item != null) ? item.progress().receivedAt() : seen.observedAt();
		return events;
	}

	// What an advert interrupts goes on afterwards.
	private static @Nullable Titled titled(Playback playback) {
		return switch (playback) {
			case Titled titled -> titled;
			case Advert advert -> advert.interrupted();
			case Playback.Nothing _, Playback.Unknown _ -> null;
		};
	}

	private void stop(Instant at, List<Object> events) {
		if (this.running != null && this.running.started()) {
			events.add(this.running.stopped(at));
		}
		this.running = null;
	}

	private void hear(Titled item, NowPlaying seen, List<Object> events) {
		RunningPlay before = this.running;
		RunningPlay after = (before != null && before.goesOnAs(item)) ? before.then(item, seen)
				: next(before, item, seen, events);
		if (after.started() && (before == null || !before.started() || !isSamePlay(before, after))) {
			events.add(new PlayStarted(after.play()));
		}
		this.running = after;
	}

	private static boolean isSamePlay(RunningPlay before, RunningPlay after) {
		return before.play().id().equals(after.play().id());
	}

	private RunningPlay next(@Nullable RunningPlay before, Titled item, NowPlaying seen, List<Object> events) {
		Instant at = item.progress().receivedAt();
		Instant began = beganAt(item.progress());
		PlayEnded ended = (before != null && before.started()) ? before.replaced(began, at, context(seen)) : null;
		if (ended != null) {
			events.add(ended);
		}
		Beginning beginning = (began != null) ? beginning(ended, item) : Beginning.UNKNOWN;
		return RunningPlay.of(this.account, item, (began != null) ? began : at, beginning, seen);
	}

	// If it was played from its beginning since the look before.
	private @Nullable Instant beganAt(Progress progress) {
		Duration position = progress.position();
		if (this.lookedAt == null || position == null || !progress.playing()) {
			return null;
		}
		Duration time = Duration.between(this.lookedAt, progress.receivedAt());
		boolean isSeen = position.compareTo(time.plus(Progress.TOLERANCE)) <= 0 && time.compareTo(WATCHED) <= 0;
		Instant began = progress.receivedAt().minus(position);
		return !isSeen ? null : began.isAfter(this.lookedAt) ? began : this.lookedAt;
	}

	private static Beginning beginning(@Nullable PlayEnded ended, Titled item) {
		if (ended == null) {
			return Beginning.CHOSEN;
		}
		boolean isSame = ended.play().item().isSameAs(item);
		return switch (ended.ending()) {
			case COMPLETED -> isSame ? Beginning.REPEATED : Beginning.FOLLOWED;
			case SKIPPED, REPLACED, PAUSED, STOPPED -> isSame ? Beginning.REPEATED : Beginning.CHOSEN;
			case UNKNOWN -> Beginning.UNKNOWN;
		};
	}

	private static @Nullable PlayContext context(NowPlaying seen) {
		return (seen.player() != null) ? seen.player().context() : null;
	}

}
