package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.reading.TestReaders;
import dev.earshot.playback.snapshot.ActionRates;
import dev.earshot.playback.snapshot.Hazard;
import dev.earshot.playback.snapshot.Phase;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.http.SpotifyClientStage;

import org.springframework.scheduling.TaskScheduler;

import static org.mockito.Mockito.mock;

/**
 * The real pollers, with answers, a time and demands that the test decides.
 */
public final class PollerStage {

	private final Map<AccountId, DemandLevel> levels = new ConcurrentHashMap<>();

	private final Map<AccountId, NowPlaying> published = new ConcurrentHashMap<>();

	private final SpotifyClientStage wire;

	private final PlaybackPollers pollers;

	public PollerStage(SpotifyClientStage wire, TaskScheduler scheduler, InstantSource clock, Executor aside) {
		PlayerReader reader = TestReaders.of(wire.player(), wire.playlists(), clock);
		PlayerPoll poll = new PlayerPoll(reader, new PlaylistNames(reader, clock, aside), clock, (_) -> {
		}, TestNodes.only());
		EventDelivery delivery = new EventDelivery(this::hear, Runnable::run);
		this.wire = wire;
		this.pollers = new PlaybackPollers(new PollerFactory(poll, delivery, scheduler, clock, mock()),
				new PollingRates(List.of(this::level), wire.budget()), mock(), TestNodes.only());
	}

	private void hear(Object event) {
		if (event instanceof PlaybackChanged changed) {
			this.published.put(changed.account(), changed.after());
		}
	}

	public DemandLevel level(AccountId account) {
		return this.levels.getOrDefault(account, DemandLevel.NONE);
	}

	public void demand(AccountId account, DemandLevel level) {
		this.levels.put(account, level);
		this.pollers.on(new DemandChanged(account));
		this.published.put(account, now(account));
	}

	/**
	 * What a page shows that has been open since the need last changed, and goes on by
	 * itself from what was published.
	 * @param account whose player
	 * @return the playback that was published last
	 */
	public NowPlaying published(AccountId account) {
		return this.published.getOrDefault(account, now(account));
	}

	public NowPlaying now(AccountId account) {
		return this.pollers.of(account).now();
	}

	/**
	 * The longest time until the next poll if nothing is wrong.
	 * @param account whose player
	 * @return twice the wait for somebody who acts as often as most people do: the wait
	 * is longer after a quiet time, and is saved up for the end of a track
	 */
	public Duration interval(AccountId account) {
		DemandLevel level = level(account);
		NowPlaying now = now(account);
		Phase lasting = Hazard.of(PlaybackSnapshot.of(now), now.observedAt()).lasting();
		Hazard usual = new Hazard(List.of(new Hazard.Span(lasting, Double.POSITIVE_INFINITY)));
		double stretch = this.wire.budget().slowdown(account, CallPriority.LIVE);
		return Duration
			.ofMillis(Math.round(2 * stretch * PollIntervals.of(level).wait(usual, ActionRates.USUAL).toMillis()));
	}

	public void close() {
		this.levels.keySet().forEach((account) -> this.pollers.forget(account));
	}

}
