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
 * All that a watcher remembers from one look to the next.
 *
 * @param now the last that is known
 * @param lookedAt when it last looked, with success or without
 * @param since when the present activity began
 * @param acts when a person last acted, and how often
 * @param motion how what plays moves on
 * @param failures how many looks in a row were refused
 * @param doubtful whether the last look was not believed: Spotify tells nothing,
 * something without a name or an advert now and then although the music goes on
 * @param listDue from when on it is worth asking again what could play in this silence
 */
public record PlaybackSnapshot(NowPlaying now, Instant lookedAt, Instant since, UserActions acts,
		PositionTracker motion, int failures, boolean doubtful, Instant listDue) {

	private static final Duration CLOSE_TO_THE_END = Duration.ofSeconds(3);

	public static PlaybackSnapshot none(Instant at) {
		return of(new NowPlaying(null, null, at, null, null));
	}

	public static PlaybackSnapshot of(NowPlaying then) {
		Instant at = then.observedAt();
		return new PlaybackSnapshot(then, at, at, UserActions.NONE, PositionTracker.NONE, 0, false, at);
	}

	/**
	 * What is left once all that was seen is too old.
	 * @param at now
	 * @return how often the person acts
	 */
	public PlaybackSnapshot expired(Instant at) {
		return none(at).with(this.acts.expired(Duration.between(this.lookedAt, at)));
	}

	public PlaybackSnapshot with(UserActions other) {
		return with(this.now, this.lookedAt, other);
	}

	public PlaybackSnapshot observed(NowPlaying told) {
		Instant at = told.observedAt();
		return at.isBefore(this.lookedAt) ? startingOverAt(at).observed(told) : taken(completed(told));
	}

	// The clock was set back: how long ago anything was, nobody knows any more.
	private PlaybackSnapshot startingOverAt(Instant at) {
		return new PlaybackSnapshot(this.now, at, at, this.acts.expired(Duration.ZERO), PositionTracker.NONE,
				this.failures, this.doubtful, at);
	}

	private NowPlaying completed(NowPlaying told) {
		NowPlaying seen = told.completedFrom(this.now);
		return (seen.playback() instanceof Advert advert)
				? seen.with(advert.interrupting(interruptedAt(seen.observedAt()))) : seen;
	}

	private @Nullable Titled interruptedAt(Instant at) {
		return switch (this.now.playback()) {
			case Titled titled when isUnderWay(titled, at) -> (Titled) titled.at(titled.progress().movedTo(at, false));
			case Advert advert -> advert.interrupted();
			case Titled _, Nothing _, Unknown _ -> null;
			case null -> null;
		};
	}

	// Close to its end an item gives way to an advert by itself. An end that nobody knows
	// may be far.
	private static boolean isUnderWay(Titled item, Instant at) {
		Instant end = item.progress().endsAt();
		return end == null || at.isBefore(end.minus(CLOSE_TO_THE_END));
	}

	private PlaybackSnapshot taken(NowPlaying seen) {
		Instant at = seen.observedAt();
		if (isHardToBelieve(seen)) {
			return new PlaybackSnapshot(answered(this.now), at, this.since, this.acts, this.motion, 0, true,
					this.listDue);
		}
		PositionTracker moved = this.motion.next(seen);
		NowPlaying believed = moved.corrected(seen);
		Instant began = (PlayState.of(this.now.playback()) == PlayState.of(seen.playback())) ? this.since : at;
		return new PlaybackSnapshot(believed, at, began, actsSeenIn(believed), moved, 0, false, this.listDue);
	}

	private UserActions actsSeenIn(NowPlaying seen) {
		Instant before = this.now.observedAt();
		Instant at = seen.observedAt();
		return (this.now.playback() != null && !at.isBefore(before))
				? this.acts.observed(Hazard.of(this, before), Duration.between(before, at), isTouched(seen), at)
				: this.acts;
	}

	private static NowPlaying answered(NowPlaying now) {
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), null, null);
	}

	private boolean isHardToBelieve(NowPlaying seen) {
		return !this.doubtful && switch (seen.playback()) {
			case Nothing _ -> PlayState.of(this.now.playback()) == PlayState.PLAYING;
			case Unknown _ -> this.now.playback() instanceof Audible;
			case Advert _ -> this.now.playback() instanceof Titled item && isUnderWay(item, seen.observedAt());
			case Titled _ -> false;
			case null -> false;
		};
	}

	private boolean isTouched(NowPlaying seen) {
		PlaybackDiff diff = new PlaybackDiff(this.now.playback(), seen.playback());
		return UserActions.areNeededFor(diff, seen.observedAt()) && !this.motion.explains(seen.playback());
	}

	public PlaybackSnapshot refused(SpotifyRefusal refusal, Instant at) {
		return new PlaybackSnapshot(refused(this.now, refusal, at), at, this.since, this.acts, this.motion,
				this.failures + 1, this.doubtful, this.listDue);
	}

	private static NowPlaying refused(NowPlaying now, SpotifyRefusal refusal, Instant at) {
		Instant began = (now.since() != null) ? now.since() : at;
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), refusal, began);
	}

	public PlaybackSnapshot commanded(@Nullable Instant at) {
		return with(this.now, this.lookedAt, this.acts.commandedAt(at));
	}

	/**
	 * What is known after a seek of ours: as much as a look would tell, unless another
	 * command made the rest doubtful.
	 * @param position where to
	 * @param at now
	 * @return the same, at the new position
	 */
	public PlaybackSnapshot seeked(Duration position, Instant at) {
		Instant looked = isOutdatedByCommand() ? this.lookedAt : at;
		return with(seeked(this.now, position, at), looked, this.acts.commandedAt(at));
	}

	private static NowPlaying seeked(NowPlaying now, Duration position, Instant at) {
		return (now.playback() instanceof Audible audible)
				? now.with(audible.at(seeked(audible.progress(), position, at))) : now;
	}

	private static Progress seeked(Progress progress, Duration position, Instant at) {
		return new Progress(position, progress.duration(), progress.playing(), at);
	}

	public PlaybackSnapshot with(NowPlaying known) {
		return with(known, this.lookedAt, this.acts);
	}

	private PlaybackSnapshot with(NowPlaying known, Instant looked, UserActions actions) {
		return new PlaybackSnapshot(known, looked, this.since, actions, this.motion, this.failures, this.doubtful,
				this.listDue);
	}

	public PlaybackSnapshot withDevices(Nothing nothing, Instant due) {
		return new PlaybackSnapshot(this.now.with(nothing), this.lookedAt, this.since, this.acts, this.motion,
				this.failures, this.doubtful, due);
	}

	public boolean areDevicesDueAt(Instant at) {
		return this.now.playback() instanceof Nothing && !this.listDue.isAfter(at);
	}

	// A look in the future was made before the clock was set back.
	public boolean isOlderThan(Duration age, Instant at) {
		return this.lookedAt.isAfter(at) || this.lookedAt.plus(age).isBefore(at);
	}

	public @Nullable Instant commandedAt() {
		return this.acts.here();
	}

	public boolean isOutdatedByCommand() {
		Instant commanded = commandedAt();
		return commanded != null && this.lookedAt.isBefore(commanded);
	}

}
