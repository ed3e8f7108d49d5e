package dev.earshot.bench.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log of imported plays from 2012 to 2026: 20 plays of an item on average, but of few
 * items far more, and 30 % of them too short to count.
 */
record SyntheticLog(JdbcClient jdbc, int listener) {

	static final long FROM = 1_330_646_400_000L;

	static final long TO = 1_785_369_600_000L;

	private static final int CHUNK = 50_000;

	// A prime number spreads numbers that follow one another.
	private static final String NUMBERS = """
			with recursive counted (n) as (
				select cast(:first as bigint) union all select n + 1 from counted where n < :last),
			spread as (select n, (n * 7919) % 100003 as r from counted)
			""";

	// Databases number what they add from 1.
	void fill(int plays) {
		int items = Math.max(50, plays / 20);
		run("insert into artist (name, folded) " + NUMBERS
				+ "select 'Artist ' || n, 'artist ' || n from spread order by n", items / 3 + 1);
		run("insert into album (name, folded) " + NUMBERS
				+ "select 'Album ' || n, 'album ' || n from spread order by n", items / 3 + 1);
		run("insert into item (kind, title, folded, album_id) " + NUMBERS
				+ "select 0, 'Track ' || n, 'track ' || n, (n + 2) / 3 from spread order by n", items);
		run("insert into item_artist (item_id, place, artist_id) " + NUMBERS + "select n, 0, (n + 2) / 3 from spread",
				items);
		addPlays(plays, items);
	}

	// One statement would keep the rest of the program from writing for too long.
	private void addPlays(int plays, int items) {
		for (int first = 1; first <= plays; first += CHUNK) {
			addPlays(plays, items, first, Math.min(plays, first + CHUNK - 1));
		}
	}

	private void addPlays(int plays, int items, int first, int last) {
		this.jdbc
			.sql("insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device,"
					+ " start_reason, end_reason, reported_at) " + NUMBERS + """
							select :listener, :from + n * :step, 1 + (r * r / 100003) * r / 100003 * :items / 100003,
								case when r % 10 < 3 then r % 29000 else 30000 + r * 2 end,
								:from + n * :step + 250000, 1, n % 7, 0, case when r % 10 < 6 then 1 else 2 end,
								:from + n * :step + 250000
							from spread
							""")
			.param("first", first)
			.param("last", last)
			.param("listener", this.listener)
			.param("from", FROM)
			.param("step", (TO - FROM) / plays)
			.param("items", items - 1)
			.update();
	}

	private void run(String sql, int last) {
		this.jdbc.sql(sql).param("first", 1).param("last", last).update();
	}

}
