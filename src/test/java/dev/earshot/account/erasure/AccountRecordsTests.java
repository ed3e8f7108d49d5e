package dev.earshot.account.erasure;

import java.time.InstantSource;
import java.util.Map;

import dev.earshot.MessageFiles;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class AccountRecordsTests {

	@ParameterizedTest
	@EnumSource
	void countWhatEachTableHoldsAboutSomebody(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		AccountId fox = member(jdbc, "fox");
		AccountId owl = member(jdbc, "owl");
		activeOn(jdbc, fox, 1);
		activeOn(jdbc, fox, 2);
		activeOn(jdbc, owl, 1);
		assertThat(new AccountRecords(jdbc).count(fox)).isEqualTo(Map.of("active_account", 2));
	}

	@ParameterizedTest
	@EnumSource
	void findTablesOfWhichNobodyThought(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		jdbc.execute("create table tea (account_id varchar(36) not null, kind varchar(20) not null)");
		AccountId fox = member(jdbc, "fox");
		jdbc.update("insert into tea (account_id, kind) values (?, 'green')", fox.value());
		assertThat(new AccountRecords(jdbc).count(fox)).isEqualTo(Map.of("tea", 1));
	}

	@ParameterizedTest
	@EnumSource
	void findTablesOfListeningLogsOfWhichNobodyThought(TestDatabase database) {
		JdbcTemplate jdbc = new JdbcTemplate(database.source());
		jdbc.execute("create table tea (listener_id integer not null)");
		AccountId fox = member(jdbc, "fox");
		jdbc.update("insert into listener (id, account_id, zone) values (7, ?, 'UTC')", fox.value());
		jdbc.update("insert into tea (listener_id) values (7)");
		assertThat(new AccountRecords(jdbc).count(fox)).isEqualTo(Map.of("listener", 1, "tea", 1));
	}

	@ParameterizedTest
	@EnumSource
	void knowTheTablesThatNameAccountsInAnotherWay(TestDatabase database) {
		assertThat(new AccountRecords(new JdbcTemplate(database.source())).tables())
			.containsEntry("spring_session", "principal_name = ?")
			.containsEntry("audit_entry", "actor = ?")
			.containsEntry("webhook", "account_id = ?")
			.containsKeys("play", "deleted_play", "listening_gap")
			.doesNotContainKey("call_count");
	}

	@Test
	void areCalledByWordsThatPeopleKnow() {
		AccountRecords records = new AccountRecords(new JdbcTemplate(TestDatabase.SQLITE.source()));
		assertThat(MessageFiles.ofEarshot().keys())
			.containsAll(records.tables().keySet().stream().map("erasure.record."::concat).toList());
	}

	private static AccountId member(JdbcTemplate jdbc, String spotifyId) {
		return TestPeople.member(JdbcClient.create(jdbc), spotifyId, InstantSource.system());
	}

	private static void activeOn(JdbcTemplate jdbc, AccountId account, int day) {
		jdbc.update("insert into active_account (account_id, day) values (?, ?)", account.value(), day);
	}

}
