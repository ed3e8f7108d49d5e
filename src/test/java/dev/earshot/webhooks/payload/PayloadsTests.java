package dev.earshot.webhooks.payload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.FeedItems;
import dev.earshot.webhooks.Payload;
import dev.earshot.webhooks.WebhookEvent;
import dev.earshot.webhooks.WebhookFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PayloadsTests {

	private final FeedItems items = mock(FeedItems.class);

	private final List<Titled> rendered = new ArrayList<>();

	private final JsonMapper json = JsonMapper.builder().build();

	private final Payloads payloads = new Payloads(this.items, this.json);

	@BeforeEach
	void recordItems() {
		given(this.items.of(any())).willAnswer((item) -> {
			this.rendered.add(item.getArgument(0));
			return null;
		});
	}

	@Test
	void aTestHasTheCurrentPosition() {
		Titled item = WebhookFixtures.track("a", 10, true, WebhookFixtures.NOON);
		Payload payload = this.payloads.test(item, WebhookFixtures.NOON.plusSeconds(50));
		assertThat(payload.body()).contains("\"at\":\"2026-11-21T12:00:50Z\"");
		assertThat(position()).isEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void aTestHasThePositionOfAPausedItem() {
		this.payloads.test(WebhookFixtures.track("a", 10, false, WebhookFixtures.NOON),
				WebhookFixtures.NOON.plusSeconds(50));
		assertThat(position()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void aTestMayHaveNoItem() {
		assertThat(this.payloads.test(null, WebhookFixtures.NOON).body()).contains("\"item\":null");
		assertThat(this.rendered).isEmpty();
	}

	@Test
	void anEndSaysHowLongItWasPlayedAndHowItBeganAndEnded() {
		Payload payload = this.payloads.of(WebhookFixtures.skipped("a", WebhookFixtures.NOON, false));
		assertThat(payload).extracting(Payload::event, Payload::title).containsExactly(WebhookEvent.ENDED, "a");
		assertThat(body(payload).at("/play")).isEqualTo(this.json.readTree("""
				{ "id": "0f8fad5b-d9cb-469f-a165-70867728950e", "beganAt": "2026-11-21T11:58:40Z",
					"listenedMs": 60000, "beginning": "followed", "ending": "skipped" }
				"""));
	}

	@Test
	void anEndHasTheUsualFieldsToo() {
		JsonNode body = body(this.payloads.of(WebhookFixtures.skipped("a", WebhookFixtures.NOON, false)));
		assertThat(body.propertyNames()).containsExactly("version", "event", "id", "at", "resumed", "item", "play");
		assertThat(body.at("/event").asString()).isEqualTo("ended");
		assertThat(body.at("/at").asString()).isEqualTo("2026-11-21T12:00:00Z");
		assertThat(position()).isEqualTo(Duration.ofSeconds(70));
	}

	@Test
	void anEndTellsNeitherContextNorDeviceNorAccount() {
		assertThat(this.payloads.of(WebhookFixtures.skipped("a", WebhookFixtures.NOON, false)).body())
			.doesNotContain("secret", "playlist", "Speaker", WebhookFixtures.ACCOUNT.value());
	}

	@Test
	void theOtherEventsStayAsTheyWere() {
		Transition started = Transition
			.between(WebhookFixtures.nothing(WebhookFixtures.NOON),
					WebhookFixtures.playing("a", 1, WebhookFixtures.NOON))
			.orElseThrow();
		assertThat(body(this.payloads.of(started)).propertyNames()).containsExactly("version", "event", "id", "at",
				"resumed", "item");
	}

	private JsonNode body(Payload payload) {
		return this.json.readTree(payload.body());
	}

	// The feed renders the position at the time it was seen.
	private @Nullable Duration position() {
		return this.rendered.getFirst().progress().position();
	}

}
