package dev.earshot.links;

import java.util.stream.Stream;

import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People in an empty database, for links to belong to.
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
