package dev.earshot.statistics.columns;

import java.util.List;

import dev.earshot.history.counting.CountingRules;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a log into columns. Plays of hidden artists are left out, and what is merged has
 * the item as which it counts.
 */
@Repository
class ColumnReader {

	private static final int EXPECTED = 50_000;

	private final JdbcClient jdbc;

	private final CountingRules rules;

	private final LogItemReader items;

	private final PlayReader plays;

	ColumnReader(JdbcClient jdbc, CountingRules rules, LogItemReader items, PlayReader plays) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.items = items;
		this.plays = plays;
	}

	/**
	 * Reads a log. If plays were only added at the end since it was read before, just
	 * these are read, and what they are plays of.
	 */
	LoadedLog read(int listener, @Nullable LoadedLog before) {
		LogVersion version = version(listener);
		Counting counting = Counting.of(this.rules, listener);
		ItemColumns all = this.items.read(listener);
		LoadedLog appended = (before != null && before.isFollowedBy(listener, version, counting))
				? append(before, version, all) : null;
		return (appended != null) ? appended : readAll(listener, version, counting, all);
	}

	private LogVersion version(int listener) {
		return this.jdbc.sql("select version, plays_added from listener where id = :listener")
			.param("listener", listener)
			.query((row, _) -> new LogVersion(row.getLong(1), row.getLong(2)))
			.optional()
			.orElse(LogVersion.NONE);
	}

	// What was added while this log or the one before was being read makes the number
	// wrong, so that all is read.
	private @Nullable LoadedLog append(LoadedLog before, LogVersion version, ItemColumns all) {
		int expected = Math.toIntExact(version.added() - before.version().added());
		List<ReadPlay> added = this.plays.after(before.listener(), before.last(), expected + 1);
		return (added.size() == expected && all.ids().containAll(before.plays().items().ids()))
				? append(before, version, all, added) : null;
	}

	private static LoadedLog append(LoadedLog before, LogVersion version, ItemColumns all, List<ReadPlay> added) {
		PlayColumnsBuilder columns = before.plays().with(all, added.size());
		Places places = before.counting().places(all);
		added.forEach((play) -> places.add(play, columns));
		return new LoadedLog(before.listener(), version, before.counting(), columns.build(all),
				added.getLast().startedAt());
	}

	private LoadedLog readAll(int listener, LogVersion version, Counting counting, ItemColumns all) {
		PlayColumnsBuilder columns = new PlayColumnsBuilder(EXPECTED);
		Places places = counting.places(all);
		long last = this.plays.readAll(listener, places, columns);
		return new LoadedLog(listener, version, counting, columns.build(all), last);
	}

}
