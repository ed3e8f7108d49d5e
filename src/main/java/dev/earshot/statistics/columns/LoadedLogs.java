package dev.earshot.statistics.columns;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Logs that somebody has asked about lately, 17 bytes a play and those of its items. What
 * nobody asks about for ten minutes is given back. They have five million plays at most,
 * unless a single log has more, which is kept alone.
 */
@Component
public class LoadedLogs implements AccountData {

	private static final Duration UNUSED = Duration.ofMinutes(10);

	// About 85 MB.
	private static final int MAX_PLAYS = 5_000_000;

	private final ColumnReader reader;

	private final Cache<AccountId, LoadedLog> logs;

	@Autowired
	LoadedLogs(ColumnReader reader, Ticker ticker) {
		this(reader, ticker, MAX_PLAYS);
	}

	LoadedLogs(ColumnReader reader, Ticker ticker, int most) {
		this.reader = reader;
		this.logs = Caffeine.newBuilder()
			.ticker(ticker)
			.executor(Runnable::run)
			.expireAfterAccess(UNUSED)
			.maximumWeight(most)
			.weigher((AccountId _, LoadedLog log) -> Math.min(log.plays().size() + 1, most))
			.build();
	}

	/** Returns the plays of a log as it is now. Everybody who asks meanwhile waits. */
	public PlayColumns of(Listener listener) {
		return this.logs.asMap().compute(listener.account(), (_, before) -> current(listener, before)).plays();
	}

	private LoadedLog current(Listener listener, @Nullable LoadedLog before) {
		return (before != null && before.isCurrent(listener)) ? before : this.reader.read(listener.id(), before);
	}

	@Override
	public void forget(AccountId account) {
		this.logs.invalidate(account);
	}

	/** Returns how many logs are in memory. */
	long size() {
		this.logs.cleanUp();
		return this.logs.estimatedSize();
	}

}
