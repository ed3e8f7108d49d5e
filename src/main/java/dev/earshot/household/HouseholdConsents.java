package dev.earshot.household;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.storage.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has agreed to show the others what they play. At first nobody has.
 */
@Repository
class HouseholdConsents implements AccountData {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	HouseholdConsents(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Set<String> all() {
		return this.jdbc.sql("select account_id from household_consent").query(String.class).set();
	}

	boolean isGiven(AccountId account) {
		return since(account).isPresent();
	}

	private Optional<Instant> since(AccountId account) {
		return this.jdbc.sql("select agreed_at from household_consent where account_id = :account")
			.param("account", account.value())
			.query((row, _) -> Columns.instant(row.getObject("agreed_at")))
			.optional();
	}

	// Returns whether it was not given before.
	boolean give(AccountId account) {
		return this.jdbc.sql("""
				insert into household_consent (account_id, agreed_at) select id, :now from account where id = :account
				on conflict (account_id) do nothing
				""").param("now", this.clock.millis()).param("account", account.value()).update() > 0;
	}

	// Returns whether there was one.
	boolean withdraw(AccountId account) {
		return this.jdbc.sql("delete from household_consent where account_id = :account")
			.param("account", account.value())
			.update() > 0;
	}

	@Override
	public void erase(AccountId account) {
		withdraw(account);
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return since(account).<Map<String, Object>>map((since) -> Map.of("householdConsentSince", since))
			.orElse(Map.of());
	}

}
