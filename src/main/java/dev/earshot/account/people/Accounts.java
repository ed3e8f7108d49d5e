package dev.earshot.account.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import dev.earshot.account.People;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthIdentity;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people on this server. They are recognised by Spotify's {@code account_id}, or by
 * the older user ID where that is not known yet.
 */
@Repository
public class Accounts implements People {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Accounts(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<Account> find(AccountId id) {
		return this.jdbc.sql("select * from account where id = :id")
			.param("id", id.value())
			.query(Accounts::account)
			.optional();
	}

	Optional<Account> find(OAuthIdentity identity) {
		return this.jdbc.sql("""
				select * from account
				where spotify_account_id = :accountId
					or (spotify_id = :spotifyId and (spotify_account_id is null or cast(:accountId as varchar) is null))
				order by case when spotify_account_id = :accountId then 0 else 1 end
				limit 1
				""")
			.param("accountId", identity.stableId())
			.param("spotifyId", identity.userId())
			.query(Accounts::account)
			.optional();
	}

	Optional<String> spotifyAccountId(AccountId id) {
		return this.jdbc.sql("select spotify_account_id from account where id = :id and spotify_account_id is not null")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	List<Account> all() {
		return this.jdbc.sql("select * from account order by case role when 'OWNER' then 0 else 1 end, spotify_id")
			.query(Accounts::account)
			.list();
	}

	@Override
	public List<Person> everybody() {
		return all().stream().map(Accounts::person).toList();
	}

	@Override
	public Optional<Person> owner() {
		return this.jdbc.sql("select * from account where role = 'OWNER'")
			.query(Accounts::account)
			.optional()
			.map(Accounts::person);
	}

	@Override
	public SequencedMap<String, Integer> byCountry() {
		SequencedMap<String, Integer> countries = new LinkedHashMap<>();
		this.jdbc.sql("""
				select country, count(*) as people from account where country is not null
				group by country order by people desc, country
				""").query((RowCallbackHandler) (row) -> countries.put(row.getString("country"), row.getInt("people")));
		return countries;
	}

	Optional<String> country(AccountId id) {
		return this.jdbc.sql("select country from account where id = :id and country is not null")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	private static Person person(Account account) {
		return new Person(account.id(), account.name());
	}

	boolean hasSpotify(AccountId id) {
		return find(id).filter(Account::hasSpotify).isPresent();
	}

	boolean hasOwner() {
		return this.jdbc.sql("select count(*) from account where role = 'OWNER'").query(Long.class).single() > 0;
	}

	Account add(OAuthIdentity identity, Role role) {
		AccountId id = AccountId.random();
		this.jdbc.sql("insert into account (id, spotify_id, role) values (:id, :spotifyId, :role)")
			.param("id", id.value())
			.param("spotifyId", identity.userId())
			.param("role", role.name())
			.update();
		return connect(id, identity);
	}

	// Somebody without Spotify, known by an identity at another provider.
	Account add(String name, Role role) {
		AccountId id = AccountId.random();
		this.jdbc.sql("insert into account (id, role) values (:id, :role)")
			.param("id", id.value())
			.param("role", role.name())
			.update();
		return connect(id, name);
	}

	// The name that Spotify tells takes precedence.
	Account connect(AccountId id, String name) {
		this.jdbc.sql("""
				update account set connected_at = coalesce(connected_at, :now),
					display_name = case when spotify_id is null then :name else display_name end
				where id = :id
				""").param("id", id.value()).param("now", this.clock.millis()).param("name", name).update();
		return find(id).orElseThrow();
	}

	// Also stores the profile that Spotify has sent at a login.
	Account connect(AccountId id, OAuthIdentity identity) {
		this.jdbc.sql("update account set connected_at = coalesce(connected_at, :now) where id = :id")
			.param("id", id.value())
			.param("now", this.clock.millis())
			.update();
		update(id, identity);
		return find(id).orElseThrow();
	}

	// Does nothing if the account was disconnected in the meantime.
	public void update(AccountId id, OAuthIdentity identity) {
		this.jdbc.sql("""
				update account set spotify_id = :spotifyId,
					spotify_account_id = coalesce(:accountId, spotify_account_id),
					display_name = :displayName, profile_url = :profileUrl, picture_url = :pictureUrl,
					country = :country
				where id = :id and connected_at is not null
				""")
			.param("id", id.value())
			.param("spotifyId", identity.userId())
			.param("accountId", identity.stableId())
			.param("displayName", identity.displayName())
			.param("profileUrl", identity.profileUrl())
			.param("pictureUrl", identity.pictureUrl())
			.param("country", identity.country())
			.update();
	}

	// Keeps the account and its role, so that the owner stays the owner.
	void forgetProfile(AccountId id) {
		this.jdbc.sql("""
				update account set display_name = null, profile_url = null, picture_url = null, country = null,
					connected_at = null
				where id = :id
				""").param("id", id.value()).update();
	}

	void remove(AccountId id) {
		this.jdbc.sql("delete from account where id = :id and role = 'MEMBER'").param("id", id.value()).update();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		long connectedAt = row.getLong("connected_at");
		Instant connected = row.wasNull() ? null : Instant.ofEpochMilli(connectedAt);
		return new Account(new AccountId(row.getString("id")), row.getString("spotify_id"),
				row.getString("display_name"), row.getString("profile_url"), row.getString("picture_url"),
				Role.valueOf(row.getString("role")), connected);
	}

}
