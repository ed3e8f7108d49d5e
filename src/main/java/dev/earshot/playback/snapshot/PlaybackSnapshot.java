package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Unknown;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What a poller knows after a poll.
 *
 * @param polledAt when the last poll ended, with success or without
 * @param since when the present play state began
 * @param tracker how the position moves
 * @param failures how many polls in a row were refused
 * @param doubtful whether the last answer was not accepted: now and then Spotify returns
 * nothing, an item without a name or an advert although the music goes on
 * @param devicesDue when the devices that could play should be asked for again
 */
public record PlaybackSnapshot(NowPlaying now, Instant polledAt, Instant since, UserActions actions,
		PositionTracker tracker, int failures, boolean doubtful, Instant devicesDue) {

	private static final Duration CLOSE_TO_THE_END = Duration.ofSeconds(3);

	public static PlaybackSnapshot none(Instant at) {
		return of(new NowPlaying(null, null, at, null, null));
	}

	public static PlaybackSnapshot of(NowPlaying now) {
		Instant at = now.observedAt();
		return new PlaybackSnapshot(now, at, at, UserActions.NONE, PositionTracker.NONE, 0, false, at);
	}

	public PlaybackSnapshot expired(Instant at) {
		return none(at).with(this.actions.expired(Duration.between(this.polledAt, at)));
	}

	public PlaybackSnapshot with(UserActions other) {
		return with(this.now, this.polledAt, other);
	}

	public PlaybackSnapshot observed(NowPlaying answer) {
		Instant at = answer.observedAt();
		return at.isBefore(this.polledAt) ? resetTo(at).observed(answer) : accepted(completed(answer));
	}

	// The clock was set back, so no earlier time can be compared with.
	private PlaybackSnapshot resetTo(Instant at) {
		return new PlaybackSnapshot(this.now, at, at, this.actions.expired(Duration.ZERO), PositionTracker.NONE,
				this.failures, this.doubtful, at);
	}

	private NowPlaying completed(NowPlaying answer) {
		NowPlaying seen = answer.completedFrom(this.now);
		return (seen.playback() instanceof Advert advert)
				? seen.with(advert.interrupting(interruptedItem(seen.observedAt()))) : seen;
	}

	private @Nullable Titled interruptedItem(Instant at) {
		return switch (this.now.playback()) {
			case Titled titled when isUnderWay(titled, at) -> (Titled) titled.at(titled.progress().movedTo(at, false));
			case Advert advert -> advert.interrupted();
			case Titled _, Nothing _, Unknown _ -> null;
			case null -> null;
		};
	}

	// An advert may follow by itself when the end is near. An unknown end may be far.
	private static boolean isUnderWay(Titled item, Instant at) {
		Instant end = item.progress().endsAt();
		return end == null || at.isBefore(end.minus(CLOSE_TO_THE_END));
	}

	private PlaybackSnapshot accepted(NowPlaying seen) {
		Instant at = seen.observedAt();
		if (isDoubtful(seen)) {
			return new PlaybackSnapshot(withoutRefusal(this.now), at, this.since, this.actions, this.tracker, 0, true,
					this.devicesDue);
		}
		PositionTracker moved = this.tracker.next(seen);
		NowPlaying corrected = moved.corrected(seen);
		Instant began = (PlayState.of(this.now.playback()) == PlayState.of(seen.playback())) ? this.since : at;
		return new PlaybackSnapshot(corrected, at, began, actionsIn(corrected), moved, 0, false, this.devicesDue);
	}

	private UserActions actionsIn(NowPlaying seen) {
		Instant before = this.now.observedAt();
		Instant at = seen.observedAt();
		return (this.now.playback() != null && !at.isBefore(before)) ? this.actions.observed(Hazard.of(this, before),
				Duration.between(before, at), isChangedByUser(seen), at) : this.actions;
	}

	private static NowPlaying withoutRefusal(NowPlaying now) {
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), null, null);
	}

	private boolean isDoubtful(NowPlaying seen) {
		return !this.doubtful && switch (seen.playback()) {
			case Nothing _ -> PlayState.of(this.now.playback()) == PlayState.PLAYING;
			case Unknown _ -> this.now.playback() instanceof Audible;
			case Advert _ -> this.now.playback() instanceof Titled item && isUnderWay(item, seen.observedAt());
			case Titled _ -> false;
			case null -> false;
		};
	}

	private boolean isChangedByUser(NowPlaying seen) {
		PlaybackDiff diff = new PlaybackDiff(this.now.playback(), seen.playback());
		return UserActions.areNeededFor(diff, seen.observedAt()) && !this.tracker.explains(seen.playback());
	}

	public PlaybackSnapshot refused(SpotifyRefusal refusal, Instant at) {
		return new PlaybackSnapshot(refused(this.now, refusal, at), at, this.since, this.actions, this.tracker,
				this.failures + 1, this.doubtful, this.devicesDue);
	}

	private static NowPlaying refused(NowPlaying now, SpotifyRefusal refusal, Instant at) {
		Instant began = (now.since() != null) ? now.since() : at;
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), refusal, began);
	}

	public PlaybackSnapshot commandSent(@Nullable Instant at) {
		return with(this.now, this.polledAt, this.actions.commandedAt(at));
	}

	/** A seek of ours is as good as a poll if no other command came before it. */
	public PlaybackSnapshot seeked(Duration position, Instant at) {
		Instant polled = isOutdatedByCommand() ? this.polledAt : at;
		return with(seeked(this.now, position, at), polled, this.actions.commandedAt(at));
	}

	private static NowPlaying seeked(NowPlaying now, Duration position, Instant at) {
		return (now.playback() instanceof Audible audible)
				? now.with(audible.at(seeked(audible.progress(), position, at))) : now;
	}

	private static Progress seeked(Progress progress, Duration position, Instant at) {
		return new Progress(position, progress.duration(), progress.playing(), at);
	}

	public PlaybackSnapshot with(NowPlaying latest) {
		return with(latest, this.polledAt, this.actions);
	}

	private PlaybackSnapshot with(NowPlaying latest, Instant polled, UserActions actions) {
		return new PlaybackSnapshot(latest, polled, this.since, actions, this.tracker, this.failures, this.doubtful,
				this.devicesDue);
	}

	public PlaybackSnapshot withDevices(Nothing nothing, Instant due) {
		return new PlaybackSnapshot(this.now.with(nothing), this.polledAt, this.since, this.actions, this.tracker,
				this.failures, this.doubtful, due);
	}

	public boolean areDevicesDueAt(Instant at) {
		return this.now.playback() instanceof Nothing && !this.devicesDue.isAfter(at);
	}

	// A poll in the future was made before the clock was set back.
	public boolean isOlderThan(Duration age, Instant at) {
		return this.polledAt.isAfter(at) || this.polledAt.plus(age).isBefore(at);
	}

	public @Nullable Instant commandedAt() {
		return this.actions.here();
	}

	public boolean isOutdatedByCommand() {
		Instant commanded = commandedAt();
		return commanded != null && this.polledAt.isBefore(commanded);
	}

}
