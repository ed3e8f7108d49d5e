package dev.earshot.statistics;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * How long people have listened today and this week, for what strangers may ask for as
 * often as they like: it is computed at most once a minute for each account, without the
 * log in memory.
 */
@Component
public class RecentListening implements AccountData {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private static final int MAX_ACCOUNTS = 1_000;

	private final Listeners listeners;

	private final Statistics statistics;

	private final ListenedSums sums;

	private final Cache<AccountId, Optional<ListenedMinutes>> minutes;

	RecentListening(Listeners listeners, Statistics statistics, ListenedSums sums, Ticker ticker) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.sums = sums;
		this.minutes = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumSize(MAX_ACCOUNTS).build();
	}

	/** Returns the minutes; empty for those whose log is not recorded. */
	public Optional<ListenedMinutes> of(AccountId account) {
		return this.minutes.get(account, this::read);
	}

	// What plays is known without the database, and is shown while that is away.
	private Optional<ListenedMinutes> read(AccountId account) {
		try {
			return this.listeners.find(account).filter(Listener::isRecording).map(this::sum);
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	private ListenedMinutes sum(Listener listener) {
		LocalDate today = this.statistics.today(listener);
		return ListenedMinutes.of(this.sums.listened(listener, Period.of(PeriodUnit.DAY, today)),
				this.sums.listened(listener, Period.of(PeriodUnit.WEEK, today)));
	}

	@Override
	public void forget(AccountId account) {
		this.minutes.invalidate(account);
	}

}
