package dev.earshot.bench.statistics;

import dev.earshot.storage.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same questions in SQL: plays are grouped by item first and get their names last,
 * which is faster than to join them all. It does less than the pages, which also compare
 * with the period before, find what is new, divide times at midnight and by the hour, and
 * know what is hidden and merged. SQLite knows no time zones, so its days are those of
 * UTC+1.
 */
record PlainQueries(JdbcClient jdbc, TestDatabase database, int listener) {

	private static final String MEANT = " where listener_id = :listener and started_at >= :from and started_at < :to ";

	// The plus keeps SQLite from reading all plays by their item.
	private static final String SUMS = """
			select item_id, sum(listened_ms) as listened,
				sum(case when listened_ms >= 30000 or end_reason = 1 then 1 else 0 end) as plays
			from (select +item_id as item_id, listened_ms, end_reason from play %s) meant group by item_id"""
		.formatted(MEANT);

	private static final String FIRST = " order by plays desc, listened desc limit 10";

	/**
	 * Finds the sums of a period, its top tracks, artists and albums, and the time of
	 * each day.
	 */
	void overview(long from, long to) {
		run("select sum(plays), sum(listened), sum(case when plays > 0 then 1 else 0 end) from (" + SUMS + ") played",
				from, to);
		run("select count(distinct artist_id) from (" + SUMS
				+ ") played join item_artist using (item_id) where plays > 0", from, to);
		run("select item.id, item.title, plays, listened from (" + SUMS + ") played join item on item.id = item_id"
				+ FIRST, from, to);
		run("select artist.id, artist.name, sum(plays) as plays, sum(listened) as listened from (" + SUMS
				+ ") played join item_artist using (item_id) join artist on artist.id = artist_id"
				+ " group by artist.id, artist.name" + FIRST, from, to);
		run("select album.id, album.name, sum(plays) as plays, sum(listened) as listened from (" + SUMS
				+ ") played join item on item.id = item_id join album on album.id = album_id"
				+ " group by album.id, album.name" + FIRST, from, to);
		run("select %s as day, sum(listened_ms) from play".formatted(day()) + MEANT + "group by day", from, to);
	}

	/** Finds the time of each hour of the week. */
	void heatMap(long from, long to) {
		run("select %s as hour, sum(listened_ms) from play".formatted(hour()) + MEANT + "group by hour", from, to);
	}

	private String day() {
		return switch (this.database) {
			case SQLITE -> "(started_at + 3600000) / 86400000";
			case POSTGRESQL -> local() + "::date";
		};
	}

	private String hour() {
		return switch (this.database) {
			case SQLITE -> "(started_at + 3600000) / 3600000 % 168";
			case POSTGRESQL -> "extract(isodow from %1$s) * 24 + extract(hour from %1$s)".formatted(local());
		};
	}

	private static String local() {
		return "(to_timestamp(started_at / 1000.0) at time zone 'Europe/Berlin')";
	}

	private void run(String sql, long from, long to) {
		this.jdbc.sql(sql).param("listener", this.listener).param("from", from).param("to", to).query().listOfRows();
	}

}
