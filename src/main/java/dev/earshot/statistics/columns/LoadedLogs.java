package dev.earshot.statistics.columns;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.history.log.Listener;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Logs that somebody has asked about lately, 17 bytes a play and those of its items. What
 * nobody asks about for ten minutes is given back.
 */
@Component
public class LoadedLogs {

	private static final Duration UNUSED = Duration.ofMinutes(10);

	// About 85 MB.
	private static final long MAX_PLAYS = 5_000_000;

	private final ColumnReader reader;

	private final Cache<Integer, LoadedLog> logs;

	LoadedLogs(ColumnReader reader, Ticker ticker) {
		this.reader = reader;
		this.logs = Caffeine.newBuilder()
			.ticker(ticker)
			.executor(Runnable::run)
			.expireAfterAccess(UNUSED)
			.maximumWeight(MAX_PLAYS)
			.weigher((Integer _, LoadedLog log) -> log.plays().size() + 1)
			.build();
	}

	/** Returns the plays of a log as it is now. Everybody who asks meanwhile waits. */
	public PlayColumns of(Listener listener) {
		return this.logs.asMap().compute(listener.id(), (_, before) -> current(listener, before)).plays();
	}

	private LoadedLog current(Listener listener, @Nullable LoadedLog before) {
		return (before != null && before.version() >= listener.version()) ? before
				: new LoadedLog(listener.version(), this.reader.read(listener.id()));
	}

	/** Forgets everything that is not needed. */
	long size() {
		this.logs.cleanUp();
		return this.logs.estimatedSize();
	}

	private record LoadedLog(long version, PlayColumns plays) {
	}

}
