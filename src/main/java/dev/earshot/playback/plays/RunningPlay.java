package dev.earshot.playback.plays;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback.Episode;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.Player;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A play that has not ended.
 *
 * @param started whether it was seen playing, rather than only paused
 */
public record RunningPlay(Play play, boolean started) {

	// Nothing else that counts can have been played within this time.
	private static final Duration UNSEEN = Duration.ofSeconds(15);

	private static final Duration AT_THE_START = Duration.ofSeconds(10);

	public RunningPlay {
		Assert.notNull(play, "A running play must not be null");
	}

	static RunningPlay of(AccountId account, Titled item, Instant beganAt, Beginning beginning, NowPlaying seen) {
		Progress progress = item.progress();
		Duration listened = progress.playing() ? between(beganAt, progress.receivedAt()) : Duration.ZERO;
		Play play = new Play(UUID.randomUUID(), account, item, beganAt, listened, beginning, context(seen),
				device(seen), seen.isPrivate());
		return new RunningPlay(play, progress.playing());
	}

	Progress progress() {
		return this.play.item().progress();
	}

	Instant seenAt() {
		return progress().receivedAt();
	}

	RunningPlay then(Titled item, NowPlaying seen) {
		Duration added = listenedUntil(item);
		Instant at = item.progress().receivedAt();
		boolean starts = !this.started && item.progress().playing();
		Play current = this.play;
		PlayContext context = context(seen);
		Device device = device(seen);
		return new RunningPlay(new Play(current.id(), current.account(), item,
				starts ? at.minus(added) : current.beganAt(), current.listened().plus(added), current.beginning(),
				(context != null) ? context : current.context(), (device != null) ? device : current.device(),
				current.isPrivate() || seen.isPrivate()), this.started || starts);
	}

	// A pause between two polls makes it less than the time that passed. Podcasts can be
	// slower than the clock, down to half speed.
	private Duration listenedUntil(Titled item) {
		Progress to = item.progress();
		Duration time = between(seenAt(), to.receivedAt());
		Duration moved = movedTo(to);
		if (!progress().playing() || !to.playing()) {
			boolean isPlayed = progress().playing() || to.playing();
			return (isPlayed && moved != null && !moved.isNegative()) ? shorter(moved, time) : Duration.ZERO;
		}
		boolean isSlow = item instanceof Episode && moved != null && moved.multipliedBy(2).compareTo(time) >= 0;
		return (moved != null && !moved.isNegative() && !isSlow) ? shorter(moved, time) : time;
	}

	private @Nullable Duration movedTo(Progress next) {
		Duration from = progress().position();
		Duration to = next.position();
		return (from != null && to != null) ? to.minus(from) : null;
	}

	// Whether an item belongs to this play. It does not if the item had ended, or was set
	// back to its beginning after most of it had been heard.
	boolean goesOnAs(Titled next) {
		Progress progress = next.progress();
		PlaybackDiff diff = new PlaybackDiff(this.play.item(), next);
		return diff.isSameItem() && !diff.isRestarted() && !(isSetBackTo(progress) && isMostlyPlayed());
	}

	private boolean isSetBackTo(Progress next) {
		Duration moved = movedTo(next);
		return moved != null && moved.plus(Progress.TOLERANCE).isNegative()
				&& next.positionAt(next.receivedAt()).compareTo(AT_THE_START) <= 0;
	}

	private boolean isMostlyPlayed() {
		Duration length = progress().duration();
		return length != null && this.play.listened().multipliedBy(2).compareTo(length) > 0;
	}

	PlayEnded replaced(@Nullable Instant began, Instant at, @Nullable PlayContext context) {
		Ending early = isFrom(context) ? Ending.SKIPPED : Ending.REPLACED;
		return ended(began, at, early);
	}

	private boolean isFrom(@Nullable PlayContext context) {
		PlayContext own = this.play.context();
		return (own == null || context == null) ? own == context : own.uri() == null || own.uri().equals(context.uri());
	}

	PlayEnded stopped(Instant at) {
		return ended(null, at, Ending.STOPPED);
	}

	private PlayEnded ended(@Nullable Instant began, Instant at, Ending early) {
		Instant next = (began != null) ? began : at;
		Instant end = progress().endsAt();
		if (!progress().playing()) {
			return ended(isAtItsEnd() ? Ending.COMPLETED : Ending.PAUSED, seenAt(), next);
		}
		Duration slack = (began != null) ? Progress.TOLERANCE : UNSEEN;
		if (end == null || at.isBefore(seenAt()) || next.isAfter(end.plus(slack))) {
			return ended(Ending.UNKNOWN, seenAt(), at);
		}
		if (!next.isBefore(end.minus(Progress.TOLERANCE))) {
			return ended(Ending.COMPLETED, end, end);
		}
		return ended(early, (began != null) ? began : seenAt(), next);
	}

	private boolean isAtItsEnd() {
		Duration length = progress().length();
		return length != null && progress().positionAt(seenAt()).plus(Progress.TOLERANCE).compareTo(length) >= 0;
	}

	private PlayEnded ended(Ending ending, Instant listenedUntil, Instant at) {
		Play current = this.play;
		Titled item = (Titled) current.item().at(progress().movedTo(listenedUntil, false));
		return new PlayEnded(new Play(current.id(), current.account(), item, current.beganAt(),
				current.listened().plus(between(seenAt(), listenedUntil)), current.beginning(), current.context(),
				current.device(), current.isPrivate()), ending, at);
	}

	private static @Nullable PlayContext context(NowPlaying seen) {
		Player player = seen.player();
		return (player != null) ? player.context() : null;
	}

	private static @Nullable Device device(NowPlaying seen) {
		Player player = seen.player();
		return (player != null) ? player.device() : null;
	}

	private static Duration between(Instant from, Instant to) {
		return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
