package dev.earshot.webhooks.payload;

import java.time.Instant;
import java.util.Optional;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.presence.PublicPlayback.State;
import dev.earshot.webhooks.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * The webhook event between two public playbacks.
 *
 * @param item the item it is about; after a stop, the one that played before
 * @param at when it was seen
 * @param resumed whether the item had been paused
 */
record Transition(WebhookEvent event, Titled item, Instant at, boolean resumed) {

	static Optional<Transition> between(PublicPlayback before, PublicPlayback after) {
		Titled previous = currentOrInterrupted(before);
		Titled current = after.item();
		if (current == null) {
			return (after.interrupted() != null) ? Optional.empty()
					: Optional.ofNullable(previous).map((item) -> stopped(item, after.asOf()));
		}
		PlaybackDiff diff = new PlaybackDiff(previous, current);
		boolean isSame = diff.isSameItem();
		boolean changed = !isSame || isPlaying(before) != isPlaying(after);
		if (isPlaying(after)) {
			return (changed || diff.isRestarted()) ? Optional.of(started(current, isSame && changed))
					: Optional.empty();
		}
		return changed ? Optional.of(of(WebhookEvent.PAUSED, current, false)) : Optional.empty();
	}

	// An advert interrupts an item but does not end it.
	private static @Nullable Titled currentOrInterrupted(PublicPlayback playback) {
		return (playback.item() != null) ? playback.item() : playback.interrupted();
	}

	private static boolean isPlaying(PublicPlayback playback) {
		return playback.interrupted() != null || playback.state() == State.PLAYING;
	}

	private static Transition stopped(Titled item, Instant at) {
		return of(WebhookEvent.STOPPED, (Titled) item.at(item.progress().movedTo(at, false)), false);
	}

	private static Transition started(Titled item, boolean resumed) {
		return of(WebhookEvent.STARTED, item, resumed);
	}

	private static Transition of(WebhookEvent event, Titled item, boolean resumed) {
		return new Transition(event, item, item.progress().receivedAt(), resumed);
	}

}
