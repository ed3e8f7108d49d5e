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
		assertThat(sent.claim(fox, ChannelKind.NTFY, Occasion.once("tea"))).isTrue();
		assertThat(sent.claim(fox, ChannelKind.NTFY, Occasion.once("tea"))).isFalse();
		assertThat(sent.claim(fox, ChannelKind.EMAIL, Occasion.once("tea"))).isTrue();
		sent.release(fox, ChannelKind.NTFY, Occasion.once("tea"));
		assertThat(sent.claim(fox, ChannelKind.NTFY, Occasion.once("tea"))).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areClaimedAgainAWeekAfterTheLastOne(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		for (int week = 0; week < 3; week++) {
			assertThat(sent.claim(fox, ChannelKind.NTFY, Occasion.weekly("tea"))).isTrue();
			this.time.pass(Duration.ofDays(7).minusMillis(1));
			assertThat(sent.claim(fox, ChannelKind.NTFY, Occasion.weekly("tea"))).isFalse();
			this.time.pass(Duration.ofMillis(1));
		}
	}

	@ParameterizedTest
	@EnumSource
	void areExportedWithoutWhomTheyWereAbout(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		assertThat(sent.export(fox)).isEmpty();
		sent.claim(fox, ChannelKind.NTFY, Occasion.weekly("not-registered owl"));
		assertThat(sent.export(fox)).hasToString(
				"{sentNotifications=[Exported[kind=NTFY, occasion=not-registered, " + "sentAt=2026-11-29T12:00:00Z]]}");
	}

	@ParameterizedTest
	@EnumSource
	void areNotClaimedForSomebodyWhoHasLeft(TestDatabase database) {
		SentNotifications sent = new SentNotifications(database.empty(), this.time);
		assertThat(sent.claim(AccountId.random(), ChannelKind.NTFY, Occasion.once("tea"))).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenIfTheyWereAboutSomebodyWhoHasLeft(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		AccountId owl = TestPeople.member(jdbc, "owl", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		sent.claim(fox, ChannelKind.NTFY, Occasion.once("login-ends " + owl + " 14 0"));
		sent.erase(owl);
		assertThat(sent.claim(fox, ChannelKind.NTFY, Occasion.once("login-ends " + owl + " 14 0"))).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenAfterAYearAndWithTheAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", this.time);
		SentNotifications sent = new SentNotifications(jdbc, this.time);
		sent.claim(fox, ChannelKind.NTFY, Occasion.once("old"));
		this.time.pass(Duration.ofDays(366));
		sent.claim(fox, ChannelKind.NTFY, Occasion.once("new"));
		sent.deleteOld();
		assertThat(jdbc.sql("select occasion from sent_notification").query(String.class).list()).containsOnly("new");
		sent.erase(fox);
		assertThat(jdbc.sql("select occasion from sent_notification").query(String.class).list()).isEmpty();
	}

}
