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
 * Finds the plays of one account in a row of snapshots. {@code PlaybackPoller} guards it.
 */
public class PlayTracker {

	// In a longer time without a poll the beginning is not known.
	private static final Duration POLLED_WITHIN = Duration.ofMinutes(5);

	private final AccountId account;

	private @Nullable RunningPlay running;

	private @Nullable Instant polledAt;

	public PlayTracker(AccountId account, @Nullable RunningPlay restored) {
		this.account = account;
		this.running = restored;
		this.polledAt = (restored != null) ? restored.seenAt() : null;
	}

	public @Nullable RunningPlay running() {
		return this.running;
	}

	/** Returns {@link PlayEnded} and {@link PlayStarted} events in order, if any. */
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
			play(item, seen, events);
		}
		this.polledAt = (item != null) ? item.progress().receivedAt() : seen.observedAt();
		return events;
	}

	// The interrupted item goes on after the advert.
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

	private void play(Titled item, NowPlaying seen, List<Object> events) {
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
		PlayEnded ended = (before != null && before.started()) ? ended(before, began, at, seen) : null;
		if (ended != null) {
			events.add(ended);
		}
		Beginning beginning = (began != null) ? beginning(ended, item) : Beginning.UNKNOWN;
		return RunningPlay.of(this.account, item, (began != null) ? began : at, beginning, seen);
	}

	// What is played in a private session must not show in the plays around it.
	private static PlayEnded ended(RunningPlay before, @Nullable Instant began, Instant at, NowPlaying seen) {
		return seen.isPrivate() ? before.stopped(at) : before.replaced(began, at, context(seen));
	}

	// Only if its beginning was played since the last poll.
	private @Nullable Instant beganAt(Progress progress) {
		Duration position = progress.position();
		if (this.polledAt == null || position == null || !progress.playing()) {
			return null;
		}
		Duration time = Duration.between(this.polledAt, progress.receivedAt());
		boolean isSeen = position.compareTo(time.plus(Progress.TOLERANCE)) <= 0 && time.compareTo(POLLED_WITHIN) <= 0;
		Instant began = progress.receivedAt().minus(position);
		return !isSeen ? null : began.isAfter(this.polledAt) ? began : this.polledAt;
	}

	private static Beginning beginning(@Nullable PlayEnded ended, Titled item) {
		if (ended == null || ended.play().isPrivate()) {
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
