package dev.earshot.webhooks;

import java.time.Instant;
import java.util.Optional;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.presence.PublicPlayback.State;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two things that outputs showed, as far as webhooks tell it.
 *
 * @param event what happened
 * @param item to what; after it stopped, what it was
 * @param at when that was seen
 * @param resumed whether it had been paused before
 */
record Transition(WebhookEvent event, Titled item, Instant at, boolean resumed) {

	static Optional<Transition> between(PublicPlayback before, PublicPlayback after) {
		Titled was = play(before);
		Titled is = after.item();
		if (is == null) {
			return (after.interrupted() != null) ? Optional.empty()
					: Optional.ofNullable(was).map((item) -> stopped(item, after.asOf()));
		}
		PlaybackDiff diff = new PlaybackDiff(was, is);
		boolean isSame = diff.isSameItem();
		boolean changed = !isSame || isPlaying(before) != isPlaying(after);
		if (isPlaying(after)) {
			return (changed || diff.isRestarted()) ? Optional.of(started(is, isSame && changed)) : Optional.empty();
		}
		return changed ? Optional.of(seen(WebhookEvent.PAUSED, is, false)) : Optional.empty();
	}

	// An advert hides it, but does not end it.
	private static @Nullable Titled play(PublicPlayback publicPlayback) {
		return (publicPlayback.item() != null) ? publicPlayback.item() : publicPlayback.interrupted();
	}

	private static boolean isPlaying(PublicPlayback publicPlayback) {
		return publicPlayback.interrupted() != null || publicPlayback.state() == State.PLAYING;
	}

	private static Transition stopped(Titled item, Instant at) {
		return seen(WebhookEvent.STOPPED, (Titled) item.at(item.progress().movedTo(at, false)), false);
	}

	private static Transition started(Titled item, boolean resumed) {
		return seen(WebhookEvent.STARTED, item, resumed);
	}

	private static Transition seen(WebhookEvent event, Titled item, boolean resumed) {
		return new Transition(event, item, item.progress().receivedAt(), resumed);
	}

}
