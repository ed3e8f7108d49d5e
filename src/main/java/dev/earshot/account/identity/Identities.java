package dev.earshot.account.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.storage.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The linked identities in the database. Each belongs to one account, and an account has
 * one of each issuer: the database itself refuses more.
 */
@Repository
class Identities {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Identities(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<AccountId> account(ProviderIdentity identity) {
		return this.jdbc.sql("select account_id from linked_identity where issuer = :issuer and subject = :subject")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.query(String.class)
			.optional()
			.map(AccountId::new);
	}

	List<LinkedIdentity> of(AccountId account) {
		return this.jdbc.sql("select * from linked_identity where account_id = :account order by linked_at, issuer")
			.param("account", account.value())
			.query(Identities::identity)
			.list();
	}

	private static LinkedIdentity identity(ResultSet row, int number) throws SQLException {
		return new LinkedIdentity(row.getString("issuer"), row.getString("subject"), row.getString("name"),
				Objects.requireNonNull(Columns.instant(row.getObject("linked_at"))),
				Columns.instant(row.getObject("used_at")));
	}

	void add(AccountId account, ProviderIdentity identity) {
		this.jdbc.sql("""
				insert into linked_identity (issuer, subject, account_id, name, linked_at)
				values (:issuer, :subject, :account, :name, :now)
				""")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("account", account.value())
			.param("name", identity.name())
			.param("now", this.clock.millis())
			.update();
	}

	void use(ProviderIdentity identity) {
		this.jdbc.sql("""
				update linked_identity set used_at = :now, name = coalesce(cast(:name as varchar), name)
				where issuer = :issuer and subject = :subject
				""")
			.param("now", this.clock.millis())
			.param("name", identity.name())
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.update();
	}

	/**
	 * Locks an account until the end of the transaction, so that two requests do not
	 * remove its last two identities.
	 */
	void lock(AccountId account) {
		this.jdbc.sql("update account set role = role where id = :id").param("id", account.value()).update();
	}

	/**
	 * Whether an account has an identity of one of some issuers.
	 */
	boolean hasOneOf(AccountId account, Collection<String> issuers) {
		return of(account).stream().map(LinkedIdentity::issuer).anyMatch(issuers::contains);
	}

	/**
	 * Returns whether there was one to remove.
	 */
	boolean remove(AccountId account, String issuer) {
		return this.jdbc.sql("delete from linked_identity where account_id = :account and issuer = :issuer")
			.param("account", account.value())
			.param("issuer", issuer)
			.update() > 0;
	}

	// Keeps what is needed to recognise them.
	void forgetNames(AccountId account) {
		this.jdbc.sql("update linked_identity set name = null, used_at = null where account_id = :account")
			.param("account", account.value())
			.update();
	}

}
