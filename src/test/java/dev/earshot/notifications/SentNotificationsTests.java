package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.ManualTime;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SentNotificationsTests {

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	@ParameterizedTest
	@EnumSource
	void areClaimedOnce(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		assertThat(sent.claim(fox, ChannelKind.NTFY, "tea")).isTrue();
		assertThat(sent.claim(fox, ChannelKind.NTFY, "tea")).isFalse();
		assertThat(sent.claim(fox, ChannelKind.EMAIL, "tea")).isTrue();
		sent.release(fox, ChannelKind.NTFY, "tea");
		assertThat(sent.claim(fox, ChannelKind.NTFY, "tea")).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areNotClaimedForSomebodyWhoHasLeft(TestDatabase database) {
		SentNotifications sent = new SentNotifications(database.empty(), this.time);
		assertThat(sent.claim(AccountId.random(), ChannelKind.NTFY, "tea")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenIfTheyWereAboutSomebodyWhoHasLeft(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		AccountId owl = TestPeople.member(jdbc, "owl", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		sent.claim(fox, ChannelKind.NTFY, "login-ends " + owl + " 14 0");
		sent.erase(owl);
		assertThat(sent.claim(fox, ChannelKind.NTFY, "login-ends " + owl + " 14 0")).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenAfterAYearAndWithTheAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		sent.claim(fox, ChannelKind.NTFY, "old");
		this.time.pass(Duration.ofDays(366));
		sent.claim(fox, ChannelKind.NTFY, "new");
		sent.deleteOld();
		assertThat(jdbc.sql("select occasion from sent_notification").query(String.class).list()).containsOnly("new");
		sent.erase(fox);
		assertThat(jdbc.sql("select occasion from sent_notification").query(String.class).list()).isEmpty();
	}

}
