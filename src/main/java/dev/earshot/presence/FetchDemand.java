package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The demand of outputs that fetch now and then, such as cards and feeds. For a while
 * after a fetch, the playback is polled in the background.
 */
@Component
public class FetchDemand implements Demand, AccountData {

	private static final Duration DURATION = Duration.ofMinutes(15);

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Map<AccountId, Instant> lastFetched = new ConcurrentHashMap<>();

	FetchDemand(ApplicationEventPublisher events, InstantSource clock) {
		this.events = events;
		this.clock = clock;
	}

	public void recordFetch(AccountId account) {
		Instant now = this.clock.instant();
		Instant before = this.lastFetched.put(account, now);
		if (before == null || isExpired(before, now)) {
			this.events.publishEvent(new DemandChanged(account));
		}
	}

	private static boolean isExpired(Instant fetched, Instant now) {
		return !Interval.of(fetched, DURATION).contains(now);
	}

	@Override
	public DemandLevel of(AccountId account) {
		Instant last = this.lastFetched.get(account);
		return (last != null && !isExpired(last, this.clock.instant())) ? DemandLevel.BACKGROUND : DemandLevel.NONE;
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void removeExpired() {
		Instant now = this.clock.instant();
		this.lastFetched.forEach((account, last) -> {
			if (isExpired(last, now) && this.lastFetched.remove(account, last)) {
				this.events.publishEvent(new DemandChanged(account));
			}
		});
	}

	@Override
	public void stop(AccountId account) {
		this.lastFetched.remove(account);
	}

}
