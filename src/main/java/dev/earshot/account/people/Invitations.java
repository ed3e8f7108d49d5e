package dev.earshot.account.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The Spotify IDs of people who are invited and have not logged in yet.
 */
@Repository
class Invitations {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Invitations(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Invitation> all() {
		return this.jdbc.sql("select spotify_id, invited_at from invitation order by invited_at, spotify_id")
			.query((row, _) -> new Invitation(row.getString("spotify_id"),
					Instant.ofEpochMilli(row.getLong("invited_at"))))
			.list();
	}

	void add(String spotifyId) {
		this.jdbc.sql("""
				insert into invitation (spotify_id, invited_at) values (:spotifyId, :now)
				on conflict (spotify_id) do nothing
				""").param("spotifyId", spotifyId).param("now", this.clock.millis()).update();
	}

	// Deletes an invitation that was used or withdrawn. Returns whether there was one.
	boolean take(String spotifyId) {
		return this.jdbc.sql("delete from invitation where spotify_id = :spotifyId")
			.param("spotifyId", spotifyId)
			.update() > 0;
	}

	record Invitation(String spotifyId, Instant since) {
	}

}
