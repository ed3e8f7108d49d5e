package dev.earshot.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationChannelsTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

	private static final String TOPIC = "https://ntfy.example.com/fox";

	@ParameterizedTest
	@EnumSource
	void areKeptEncrypted(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		channels(jdbc).put(fox, ChannelKind.NTFY, TOPIC);
		assertThat(channels(jdbc).of(fox))
			.containsExactly(new NotificationChannel(ChannelKind.NTFY, TOPIC, CLOCK.instant(), null));
		assertThat(jdbc.sql("select target from notification_channel").query(String.class).single())
			.doesNotContain("ntfy");
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutIfTheyCannotBeRead(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		channels(jdbc).put(fox, ChannelKind.NTFY, TOPIC);
		channels(jdbc).put(fox, ChannelKind.EMAIL, "fox@example.com");
		jdbc.sql("update notification_channel set target = 'damaged' where kind = 'NTFY'").update();
		assertThat(channels(jdbc).of(fox)).extracting(NotificationChannel::kind).containsExactly(ChannelKind.EMAIL);
	}

	@ParameterizedTest
	@EnumSource
	void areOneOfEachKind(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		channels(jdbc).put(fox, ChannelKind.NTFY, "https://ntfy.example.com/old");
		channels(jdbc).note(fox, ChannelKind.NTFY, true);
		assertThat(channels(jdbc).of(fox).getFirst().failedAt()).isEqualTo(CLOCK.instant());
		channels(jdbc).put(fox, ChannelKind.NTFY, TOPIC);
		assertThat(channels(jdbc).of(fox)).singleElement()
			.returns(TOPIC, NotificationChannel::target)
			.returns(null, NotificationChannel::failedAt);
	}

	@ParameterizedTest
	@EnumSource
	void areExportedRemovedAndErased(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		channels(jdbc).put(fox, ChannelKind.NTFY, TOPIC);
		channels(jdbc).put(fox, ChannelKind.EMAIL, "fox@example.com");
		assertThat(channels(jdbc).export(fox).toString()).contains(TOPIC, "fox@example.com");
		channels(jdbc).remove(fox, ChannelKind.EMAIL);
		assertThat(channels(jdbc).of(fox)).hasSize(1);
		channels(jdbc).erase(fox);
		assertThat(channels(jdbc).export(fox)).isEqualTo(Map.of());
	}

	private static NotificationChannels channels(JdbcClient jdbc) {
		return new NotificationChannels(jdbc, TestVault.open(), CLOCK);
	}

}
