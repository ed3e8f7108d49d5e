package dev.earshot.providers.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The entries of one kind in the database, with their secrets encrypted.
 *
 * @param <E> what is entered
 */
public abstract class EntryRepository<E extends ProviderEntry> {

	private static final Logger logger = LoggerFactory.getLogger(EntryRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final String table;

	protected EntryRepository(JdbcClient jdbc, Vault vault, String table) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.table = table;
	}

	// Spring makes proxies of repositories, which know public methods that are not final.
	public List<E> all() {
		return this.jdbc.sql("select * from " + this.table)
			.query((row, _) -> readable(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	// A secret that cannot be decrypted has to be entered again, with the provider.
	private Optional<E> readable(ResultSet row) throws SQLException {
		try {
			String secret = this.vault.decrypt(row.getString("client_secret"), context(row.getString("id")));
			return Optional.of(entry(row, secret));
		}
		catch (IllegalStateException ex) {
			logger.warn("The client secret of the provider {} cannot be decrypted: it has to be entered again",
					row.getString("name"), ex);
			return Optional.empty();
		}
	}

	protected abstract E entry(ResultSet row, String secret) throws SQLException;

	public void save(E entry) {
		save(this.jdbc, entry, (secret) -> this.vault.encrypt(secret, context(entry.id())));
	}

	/**
	 * Adds or replaces an entry.
	 * @param encryption of its secret
	 */
	protected abstract void save(JdbcClient jdbc, E entry, UnaryOperator<String> encryption);

	public void remove(String id) {
		this.jdbc.sql("delete from " + this.table + " where id = :id").param("id", id).update();
	}

	private EncryptionContext context(String id) {
		return EncryptionContext.of(this.table + ".client_secret", id);
	}

}
