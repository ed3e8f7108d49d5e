package dev.earshot.playback.stored;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The present playback of each account, encrypted, for the nodes that do not poll it. The
 * table exists in PostgreSQL only.
 */
@Repository
public class RelayedPlaybacks {

	private static final Logger logger = LoggerFactory.getLogger(RelayedPlaybacks.class);

	// Nothing is relayed while there are no other nodes.
	private static final Duration VALID_FOR = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	private final InstantSource clock;

	RelayedPlaybacks(JdbcClient jdbc, Vault vault, JsonMapper json, InstantSource clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = PlaybackJson.mapper(json);
		this.clock = clock;
	}

	/**
	 * Saves what is known now, unless something newer has been saved meanwhile.
	 * @param known is read after the number is taken, so that a higher number never goes
	 * with an older state
	 */
	public void save(AccountId account, Supplier<RelayedPlayback> known) {
		long number = this.jdbc.sql("select nextval('relayed_playback_number')").query(Long.class).single();
		String state = this.json.writeValueAsString(known.get());
		this.jdbc.sql("""
				insert into relayed_playback (account_id, state, number, relayed_at)
				select id, :state, :number, :now from account where id = :account and connected_at is not null
				on conflict (account_id) do update set
					state = excluded.state, number = excluded.number, relayed_at = excluded.relayed_at
				where relayed_playback.number < excluded.number
				""")
			.param("account", account.value())
			.param("state", this.vault.encrypt(state, context(account)))
			.param("number", number)
			.param("now", this.clock.millis())
			.update();
	}

	public void delete(AccountId account) {
		this.jdbc.sql("delete from relayed_playback where account_id = :account")
			.param("account", account.value())
			.update();
	}

	/** Returns what was saved last; empty if there is nothing that can be read. */
	public Optional<RelayedPlayback> find(AccountId account) {
		return this.jdbc.sql("select state from relayed_playback where account_id = :account and relayed_at > :since")
			.param("account", account.value())
			.param("since", this.clock.instant().minus(VALID_FOR).toEpochMilli())
			.query(String.class)
			.optional()
			.flatMap((state) -> read(account, state));
	}

	// A node of another version may write another form. What it sends next is as good.
	private Optional<RelayedPlayback> read(AccountId account, String state) {
		try {
			return Optional.of(this.json.readValue(this.vault.decrypt(state, context(account)), RelayedPlayback.class));
		}
		catch (JacksonException | IllegalStateException | IllegalArgumentException ex) {
			logger.debug("What another node knows of account {} cannot be read", account, ex);
			return Optional.empty();
		}
	}

	private static EncryptionContext context(AccountId account) {
		return EncryptionContext.of("relayed_playback.state", account.value());
	}

}
