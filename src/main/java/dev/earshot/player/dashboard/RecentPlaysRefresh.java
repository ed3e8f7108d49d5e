package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountData;
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
import dev.earshot.player.lists.CachedList;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Updates the recent plays on visible pages: one call after each track that Spotify will
 * list, none while no page is visible.
 */
@Component
class RecentPlaysRefresh implements AccountData {

	private static final String RECENT = "recent";

	private static final Duration MIN_LISTENED = Duration.ofSeconds(30);

	private static final Duration LISTING_DELAY = Duration.ofSeconds(10);

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
			this.due.put(account, this.clock.instant().plus(LISTING_DELAY));
			scheduleIfVisible(account);
		}
	}

	// If a play was first seen in the middle, more was heard than measured.
	private static boolean isListed(Play play) {
		Progress progress = play.item().progress();
		Duration position = progress.positionAt(progress.receivedAt());
		boolean isLong = play.listened().compareTo(MIN_LISTENED) >= 0 || position.compareTo(MIN_LISTENED) >= 0;
		return play.item() instanceof Track && (isLong || !progress.isKnown());
	}

	// A page may have become visible again.
	@EventListener
	void on(DemandChanged event) {
		scheduleIfVisible(event.account());
	}

	@Override
	public void stop(AccountId account) {
		this.due.remove(account);
	}

	private void scheduleIfVisible(AccountId account) {
		Instant at = this.due.get(account);
		if (at != null && isVisible(account)) {
			this.scheduler.schedule(() -> refresh(account, at), capped(at));
		}
	}

	// A later time was scheduled before the clock was set back.
	private Instant capped(Instant due) {
		Instant latest = this.clock.instant().plus(LISTING_DELAY);
		return due.isBefore(latest) ? due : latest;
	}

	private boolean isVisible(AccountId account) {
		return this.streams.hasSubscribers(topic(account));
	}

	private static String topic(AccountId account) {
		return DashboardDemand.topic(account, DemandLevel.VISIBLE_PAGE);
	}

	// Another track may have ended meanwhile and scheduled another refresh.
	private void refresh(AccountId account, Instant at) {
		if (isVisible(account) && this.due.remove(account, at)) {
			this.plays.askedSince(account, at).thenAccept((recent) -> publish(account, recent));
		}
	}

	// After a refusal the page keeps what it shows.
	private void publish(AccountId account, CachedList<RecentPlay> recent) {
		List<RecentPlay> plays = recent.items();
		if (plays != null && recent.refusal() == null) {
			this.streams.publish(topic(account), RECENT, () -> fragment(account, plays));
		}
	}

	private ModelAndView fragment(AccountId account, List<RecentPlay> plays) {
		NowPlayingView now = new NowPlayingView(this.playback.latest(account), this.clock.instant());
		return new ModelAndView("player/recent :: recent", Map.of("now", now, "recent", plays));
	}

}
