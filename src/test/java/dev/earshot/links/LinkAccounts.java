package dev.earshot.links;

import java.util.stream.Stream;

import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds accounts to an empty database, as owners of links.
 */
final class LinkAccounts {

	private LinkAccounts() {
	}

	static void addAccounts(JdbcClient jdbc, AccountId... accounts) {
		Stream.of(accounts)
			.forEach((account) -> jdbc.sql("insert into account (id, spotify_id, role) values (:id, :id, 'MEMBER')")
				.param("id", account.value())
				.update());
	}

}
