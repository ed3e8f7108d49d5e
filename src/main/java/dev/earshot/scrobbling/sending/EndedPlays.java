package dev.earshot.scrobbling.sending;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayEnded;
import dev.earshot.scrobbling.queue.HiddenArtists;
import dev.earshot.scrobbling.queue.ListenRule;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts plays that have ended into the queue, for each target that takes them at that
 * moment. Nothing of private sessions gets there. A play that is written late, after an
 * outage of the database, may be another node's to send.
 */
@Component
class EndedPlays {

	private final Targets targets;

	private final ScrobbleQueue queue;

	private final HiddenArtists hidden;

	private final SendingLanes lanes;

	private final DeferredWrites<UUID, Ended> plays = new DeferredWrites<>("plays to be sent",
			(_, ended) -> add(ended));

	EndedPlays(Targets targets, ScrobbleQueue queue, HiddenArtists hidden, SendingLanes lanes) {
		this.targets = targets;
		this.queue = queue;
		this.hidden = hidden;
		this.lanes = lanes;
	}

	@EventListener
	void on(PlayEnded event) {
		Play play = event.play();
		List<String> takers = takers(play.account());
		if (!play.isPrivate() && !takers.isEmpty()) {
			ListenRule.of(LoggedPlay.of(event))
				.ifPresent((listen) -> this.plays.write(play.id(),
						new Ended(play.account(), LoggedItem.of(play.item()), listen, takers)));
		}
	}

	private List<String> takers(AccountId account) {
		return this.targets.of(account).stream().filter(Target::takesPlays).map(Target::id).toList();
	}

	private void add(Ended ended) {
		if (!this.hidden.hide(ended.account(), ended.item())) {
			ended.takers().forEach((target) -> add(target, ended.listen()));
		}
	}

	private void add(String target, Listen listen) {
		if (this.queue.add(target, listen, false)) {
			this.lanes.wake(target);
		}
	}

	@PreDestroy
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.plays.tryFlush();
	}

	private record Ended(AccountId account, LoggedItem item, Listen listen, List<String> takers) {
	}

}
