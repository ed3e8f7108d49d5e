package dev.earshot.history.years;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores Spotify's figures of years. They are removed with the import that brought them.
 */
@Repository
public class SpotifyYears implements AccountData {

	private final JdbcClient jdbc;

	public SpotifyYears(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores the figures of a year in the place of those that an import brought before.
	 */
	public void put(int listener, int importId, SpotifyYear year) {
		LocalDate day = year.busiestDay();
		this.jdbc.sql("""
				insert into spotify_year (listener_id, year, import_id, listened_ms, busiest_day, tracks, artists)
				values (:listener, :year, :import, :listened, :day, :tracks, :artists)
				on conflict (listener_id, year) do update set
					import_id = excluded.import_id,
					listened_ms = excluded.listened_ms,
					busiest_day = excluded.busiest_day,
					tracks = excluded.tracks,
					artists = excluded.artists
				""")
			.param("listener", listener)
			.param("year", year.year())
			.param("import", importId)
			.param("listened", year.listened().toMillis())
			.param("day", (day != null) ? day.toString() : null)
			.param("tracks", year.tracks())
			.param("artists", year.artists())
			.update();
	}

	public Optional<SpotifyYear> find(int listener, int year) {
		return this.jdbc.sql("select * from spotify_year where listener_id = :listener and year = :year")
			.param("listener", listener)
			.param("year", year)
			.query(SpotifyYears::year)
			.optional();
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		List<SpotifyYear> years = this.jdbc.sql("""
				select * from spotify_year where listener_id = (select id from listener where account_id = :account)
				order by year
				""").param("account", account.value()).query(SpotifyYears::year).list();
		return years.isEmpty() ? Map.of() : Map.of("spotifyYears", years);
	}

	private static SpotifyYear year(ResultSet row, int number) throws SQLException {
		String day = row.getString("busiest_day");
		return new SpotifyYear(row.getInt("year"), Duration.ofMillis(row.getLong("listened_ms")),
				(day != null) ? LocalDate.parse(day) : null, count(row.getObject("tracks")),
				count(row.getObject("artists")));
	}

	private static @Nullable Integer count(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : null;
	}

}
