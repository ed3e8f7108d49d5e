package dev.earshot.household;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.storage.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has agreed to show the others something. At first nobody has.
 */
@Repository
class HouseholdConsents implements AccountData {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	HouseholdConsents(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Set<String> all(HouseholdConsent consent) {
		return this.jdbc.sql("select account_id from " + consent.table()).query(String.class).set();
	}

	boolean isGiven(HouseholdConsent consent, AccountId account) {
		return since(consent, account).isPresent();
	}

	private Optional<Instant> since(HouseholdConsent consent, AccountId account) {
		return this.jdbc.sql("select agreed_at from " + consent.table() + " where account_id = :account")
			.param("account", account.value())
			.query((row, _) -> Columns.instant(row.getObject("agreed_at")))
			.optional();
	}

	// Returns whether it was not given before.
	boolean give(HouseholdConsent consent, AccountId account) {
		return this.jdbc.sql("""
				insert into %s (account_id, agreed_at) select id, :now from account where id = :account
				on conflict (account_id) do nothing
				""".formatted(consent.table()))
			.param("now", this.clock.millis())
			.param("account", account.value())
			.update() > 0;
	}

	// Returns whether there was one.
	boolean withdraw(HouseholdConsent consent, AccountId account) {
		return this.jdbc.sql("delete from " + consent.table() + " where account_id = :account")
			.param("account", account.value())
			.update() > 0;
	}

	@Override
	public void erase(AccountId account) {
		Stream.of(HouseholdConsent.values()).forEach((consent) -> withdraw(consent, account));
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		Map<String, Object> given = new LinkedHashMap<>();
		Stream.of(HouseholdConsent.values())
			.forEach((consent) -> since(consent, account).ifPresent((since) -> given.put(consent.exportName(), since)));
		return given;
	}

}
