package dev.earshot.history.recording;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayLog;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayEnded;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records plays when they have ended. A running play is stored by the poller, which
 * continues it after a restart. Nothing of private sessions is recorded.
 */
@Component
class PlayRecorder {

	private final Listeners listeners;

	private final DeferredWrites<UUID, Ended> plays;

	PlayRecorder(Listeners listeners, PlayLog log) {
		this.listeners = listeners;
		this.plays = new DeferredWrites<>("plays of listening logs",
				(_, ended) -> log.add(ended.account(), ended.play()));
	}

	@EventListener
	void on(PlayEnded event) {
		Play play = event.play();
		if (!play.isPrivate() && this.listeners.isRecording(play.account())) {
			this.plays.write(play.id(), new Ended(play.account(), LoggedPlay.of(event)));
		}
	}

	@PreDestroy
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.plays.tryFlush();
	}

	private record Ended(AccountId account, LoggedPlay play) {
	}

}
