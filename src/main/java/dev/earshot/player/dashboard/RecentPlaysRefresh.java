package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.OneTimeScheduler;
import dev.earshot.live.LiveStreams;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.Progress;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.player.dashboard.RecentPlays.Recent;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Brings what was recently played up to date on pages that somebody looks at: with one
 * call after each track that Spotify will list, and none while nobody looks.
 */
@Component
class RecentPlaysRefresh {

	private static final String RECENT = "recent";

	private static final Duration LISTED_FROM = Duration.ofSeconds(30);

	private static final Duration LISTED_WITHIN = Duration.ofSeconds(10);

	private final RecentPlays plays;

	private final CurrentPlayback playback;

	private final LiveStreams streams;

	private final OneTimeScheduler scheduler;

	private final InstantSource clock;

	private final Map<AccountId, Instant> due = new ConcurrentHashMap<>();

	RecentPlaysRefresh(RecentPlays plays, CurrentPlayback playback, LiveStreams streams, TaskScheduler scheduler,
			InstantSource clock) {
		this.plays = plays;
		this.playback = playback;
		this.streams = streams;
		this.scheduler = new OneTimeScheduler(scheduler);
		this.clock = clock;
	}

	@EventListener
	void on(PlayEnded event) {
		if (isListed(event.play())) {
			AccountId account = event.play().account();
			this.due.put(account, this.clock.instant().plus(LISTED_WITHIN));
			planIfVisible(account);
		}
	}

	// Of what was under way when it was first seen, more was heard than is known.
	private static boolean isListed(Play play) {
		Progress progress = play.item().progress();
		Duration position = progress.positionAt(progress.receivedAt());
		boolean isLong = play.listened().compareTo(LISTED_FROM) >= 0 || position.compareTo(LISTED_FROM) >= 0;
		return play.item() instanceof Track && (isLong || !progress.isKnown());
	}

	// A page that was hidden meanwhile is looked at again.
	@EventListener
	void on(DemandChanged event) {
		planIfVisible(event.account());
	}

	@EventListener
	void on(AccountDisconnected event) {
		this.due.remove(event.account());
	}

	private void planIfVisible(AccountId account) {
		Instant at = this.due.get(account);
		if (at != null && isVisible(account)) {
			this.scheduler.schedule(() -> refresh(account, at), soonest(at));
		}
	}

	// What is due later than that was planned before the clock was set back.
	private Instant soonest(Instant due) {
		Instant latest = this.clock.instant().plus(LISTED_WITHIN);
		return due.isBefore(latest) ? due : latest;
	}

	private boolean isVisible(AccountId account) {
		return this.streams.hasSubscribers(topic(account));
	}

	private static String topic(AccountId account) {
		return DashboardDemand.topic(account, DemandLevel.VISIBLE_PAGE);
	}

	// Another track may have ended meanwhile, for which another refresh is due.
	private void refresh(AccountId account, Instant at) {
		if (isVisible(account) && this.due.remove(account, at)) {
			this.plays.since(account, at).thenAccept((recent) -> publish(account, recent));
		}
	}

	// What could not be learned is no news: the page keeps what it shows.
	private void publish(AccountId account, Recent recent) {
		List<RecentPlay> plays = recent.plays();
		if (plays != null && recent.refusal() == null) {
			this.streams.publish(topic(account), RECENT, () -> fragment(account, plays));
		}
	}

	private ModelAndView fragment(AccountId account, List<RecentPlay> plays) {
		NowPlayingView now = new NowPlayingView(this.playback.latest(account), this.clock.instant());
		return new ModelAndView("playback/recent :: recent", Map.of("now", now, "recent", plays));
	}

}
