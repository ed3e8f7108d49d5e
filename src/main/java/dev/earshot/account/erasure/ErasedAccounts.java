package dev.earshot.account.erasure;

import java.util.Optional;

import dev.earshot.account.AccountRemoved;
import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is left of the accounts of people who have disconnected: the IDs by which they are
 * recognised when they come back.
 */
@Repository
class ErasedAccounts {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ErasedAccounts(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	Optional<Remainder> find(AccountId account) {
		return this.jdbc
			.sql("select spotify_id, role = 'OWNER' as owner, connected_at is not null as connected "
					+ "from account where id = :id")
			.param("id", account.value())
			.query((row, _) -> new Remainder(row.getString("spotify_id"), row.getBoolean("owner"),
					row.getBoolean("connected")))
			.optional();
	}

	// Does nothing if they have come back in the meantime.
	void delete(AccountId account, @Nullable String spotifyId) {
		int deleted = this.jdbc.sql("delete from account where id = :id and connected_at is null and role = 'MEMBER'")
			.param("id", account.value())
			.update();
		if (deleted > 0) {
			this.events.publishEvent(new AccountRemoved(account, spotifyId));
		}
	}

	/**
	 * What is left of an account that exists.
	 */
	record Remainder(@Nullable String spotifyId, boolean isOwner, boolean isConnected) {
	}

}
