package dev.earshot.playback.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.PlaybackChanged;

import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells open pages once when what they show must have ended, while Spotify refuses to
 * tell what came after it.
 */
@Component
class OutdatedPages {

	// The timer may be a little ahead of the clock.
	private static final Duration SURELY = Duration.ofSeconds(1);

	private final LiveController live;

	private final CurrentPlayback playback;

	private final TaskScheduler scheduler;

	private final Map<AccountId, Instant> due = new ConcurrentHashMap<>();

	OutdatedPages(LiveController live, CurrentPlayback playback, TaskScheduler scheduler) {
		this.live = live;
		this.playback = playback;
		this.scheduler = scheduler;
	}

	@EventListener
	void on(PlaybackChanged event) {
		AccountId account = event.account();
		Instant end = this.playback.known(account).outdatedFrom();
		if (end == null) {
			this.due.remove(account);
		}
		else if (!end.equals(this.due.put(account, end))) {
			schedule(() -> tell(account, end), end.plus(SURELY));
		}
	}

	private void schedule(Runnable tell, Instant at) {
		try {
			this.scheduler.schedule(tell, at);
		}
		catch (TaskRejectedException ex) {
			// The program stops, and its pages with it.
		}
	}

	private void tell(AccountId account, Instant end) {
		if (end.equals(this.due.get(account))) {
			this.live.tell(account);
		}
	}

	@EventListener
	void on(AccountDisconnected event) {
		this.due.remove(event.account());
	}

}
