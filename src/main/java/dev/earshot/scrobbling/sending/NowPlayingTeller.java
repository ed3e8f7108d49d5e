package dev.earshot.scrobbling.sending;

import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.core.OneTimeScheduler;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayStarted;
import dev.earshot.scrobbling.queue.HiddenArtists;
import dev.earshot.scrobbling.queue.ListenRule;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenServices;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells services once what begins to play. A play begins once, also if the server starts
 * again meanwhile.
 */
@Component
class NowPlayingTeller {

	private static final Logger logger = LoggerFactory.getLogger(NowPlayingTeller.class);

	private final Targets targets;

	private final ListenServices services;

	private final HiddenArtists hidden;

	private final OneTimeScheduler scheduler;

	private final InstantSource clock;

	NowPlayingTeller(Targets targets, ListenServices services, HiddenArtists hidden, TaskScheduler scheduler,
			InstantSource clock) {
		this.targets = targets;
		this.services = services;
		this.hidden = hidden;
		this.scheduler = new OneTimeScheduler(scheduler);
		this.clock = clock;
	}

	@EventListener
	void on(PlayStarted event) {
		Play play = event.play();
		if (!play.isPrivate() && this.targets.of(play.account()).stream().anyMatch(Target::isOn)) {
			ListenRule.begun(play)
				.ifPresent((listen) -> this.scheduler.schedule(() -> tell(play, listen), this.clock.instant()));
		}
	}

	private void tell(Play play, Listen listen) {
		try {
			if (!this.hidden.hide(play.account(), LoggedItem.of(play.item()))) {
				Instant now = this.clock.instant();
				this.targets.of(play.account())
					.stream()
					.filter((target) -> target.isOn() && !target.isWaitingAt(now))
					.forEach((target) -> tell(target, listen));
			}
		}
		catch (RuntimeException ex) {
			logger.debug("A service was not told what plays now", ex);
		}
	}

	private void tell(Target target, Listen listen) {
		this.services.of(target.kind()).tellNowPlaying(target.service(), listen);
	}

}
