package dev.earshot.history.details;

import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.history.log.Listeners;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayEnded;
import dev.earshot.storage.DeferredWrites;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stores the covers of what is recorded: polls tell them, so they cost no call.
 */
@Component
class RecordedDetails {

	private final Listeners listeners;

	private final DeferredWrites<PlayedItem, ItemDetail> details;

	RecordedDetails(Listeners listeners, DetailStore store) {
		this.listeners = listeners;
		this.details = new DeferredWrites<>("covers of listening logs",
				(item, detail) -> store.put(item.account(), item.uri().value(), detail));
	}

	@EventListener
	void on(PlayEnded event) {
		Play play = event.play();
		SpotifyUri uri = play.item().uri();
		if (uri != null && play.item().artwork() != null && !play.isPrivate()
				&& this.listeners.isRecording(play.account())) {
			this.details.defer(new PlayedItem(play.account(), uri), ItemDetail.of(play.item()));
		}
	}

	// By then, the play has been recorded with its item.
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void flush() {
		this.details.tryFlush();
	}

	private record PlayedItem(AccountId account, SpotifyUri uri) {
	}

}
