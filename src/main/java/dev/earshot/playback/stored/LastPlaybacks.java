package dev.earshot.playback.stored;

import dev.earshot.core.AccountId;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the last playback of each account, encrypted. An error must not stop the poller:
 * what cannot be read is deleted.
 */
@Component
public class LastPlaybacks {

	private static final Logger logger = LoggerFactory.getLogger(LastPlaybacks.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	public LastPlaybacks(JdbcClient jdbc, Vault vault, JsonMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = PlaybackJson.mapper(json);
	}

	public @Nullable LastPlayback of(AccountId account) {
		try {
			return this.jdbc.sql("select state from last_playback where account_id = :account")
				.param("account", account.value())
				.query(String.class)
				.optional()
				.map((state) -> read(account, state))
				.orElse(null);
		}
		catch (DataAccessException ex) {
			logger.warn("The last playback of account {} could not be read", account, ex);
			return null;
		}
	}

	private @Nullable LastPlayback read(AccountId account, String state) {
		LastPlayback last = decrypted(account, state);
		if (last == null) {
			logger.info("The last playback of account {} is stored in an unknown form and is deleted", account);
			delete(account);
		}
		return last;
	}

	private @Nullable LastPlayback decrypted(AccountId account, String state) {
		try {
			return this.json.readValue(this.vault.decrypt(state, context(account)), LastPlayback.class);
		}
		catch (JacksonException | IllegalStateException | IllegalArgumentException ex) {
			return null;
		}
	}

	// Stores it unless the account has been deleted.
	public void save(AccountId account, LastPlayback last) {
		this.jdbc.sql("""
				insert into last_playback (account_id, state) select id, :state from account where id = :account
				on conflict (account_id) do update set state = excluded.state
				""")
			.param("account", account.value())
			.param("state", this.vault.encrypt(this.json.writeValueAsString(last), context(account)))
			.update();
	}

	public JsonNode json(LastPlayback last) {
		return this.json.valueToTree(last);
	}

	private static EncryptionContext context(AccountId account) {
		return EncryptionContext.of("last_playback.state", account.value());
	}

	public void delete(AccountId account) {
		this.jdbc.sql("delete from last_playback where account_id = :account")
			.param("account", account.value())
			.update();
	}

}
