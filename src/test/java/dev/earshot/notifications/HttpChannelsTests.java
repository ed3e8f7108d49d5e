package dev.earshot.notifications;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.webhooks.Target;
import dev.earshot.webhooks.http.TargetPolicies;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookHttpClient;
import dev.earshot.webhooks.http.WebhookProperties;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class HttpChannelsTests {

	private static final Notification NOTIFICATION = new Notification("Fuchs ändert", "Log in again.",
			"https://earshot.example.com/profile");

	private final Target target = Target.open();

	@AfterEach
	void close() {
		this.target.close();
	}

	@Test
	void postJsonToAWebhook() throws IOException {
		new WebhookChannel(http("127.0.0.1"), JsonMapper.shared()).send(this.target.url(), NOTIFICATION);
		assertThat(this.target.received()).singleElement().satisfies((received) -> {
			assertThat(received.header("Content-Type")).startsWith("application/json");
			assertThat(JsonMapper.shared().readTree(received.body()).at("/text").asString()).isEqualTo("Log in again.");
		});
	}

	@Test
	void publishToATopicOfNtfy() throws IOException {
		new NtfyChannel(http("127.0.0.1")).send(this.target.url(), NOTIFICATION);
		assertThat(this.target.received()).singleElement().satisfies((received) -> {
			assertThat(received.header("Title")).isEqualTo("=?UTF-8?B?RnVjaHMgw6RuZGVydA==?=");
			assertThat(received.header("Click")).isEqualTo("https://earshot.example.com/profile");
			assertThat(received.body()).isEqualTo("Log in again.");
		});
	}

	@Test
	void failWhenTheTargetDoes() {
		this.target.behave(Target.answering(500, "Out of order"));
		NtfyChannel channel = new NtfyChannel(http("127.0.0.1"));
		assertThatIOException().isThrownBy(() -> channel.send(this.target.url(), NOTIFICATION))
			.withMessageContaining("500");
	}

	@Test
	void reachNothingInTheServersOwnNetwork() {
		NtfyChannel channel = new NtfyChannel(http());
		assertThat(channel.accepts("https://127.0.0.1/topic", AccountId.random())).isFalse();
		assertThatExceptionOfType(TargetPolicy.Refused.class)
			.isThrownBy(() -> channel.send(this.target.url(), NOTIFICATION));
		assertThat(this.target.received()).isEmpty();
	}

	@Test
	void takeATopicForNtfyAndNothingElse() {
		NtfyChannel channel = new NtfyChannel(http("127.0.0.1"));
		assertThat(channel.accepts("https://127.0.0.1/topic", AccountId.random())).isTrue();
		assertThat(channel.accepts("https://127.0.0.1/", AccountId.random())).isFalse();
		assertThat(channel.accepts("https://127.0.0.1/topic/json", AccountId.random())).isFalse();
	}

	private static NotificationHttp http(String... allowed) {
		WebhookProperties properties = new WebhookProperties(Set.of(allowed), Duration.ofMinutes(1));
		TargetPolicy policy = TargetPolicies.of(properties, InetAddress::getAllByName);
		return new NotificationHttp(
				WebhookHttpClient.open(policy, properties.timeout(), DefaultClientTlsStrategy.createDefault()), policy,
				properties, InstantSource.system());
	}

}
