package dev.earshot.webhooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.FeedItems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PayloadsTests {

	private final FeedItems items = mock(FeedItems.class);

	private final List<Titled> rendered = new ArrayList<>();

	private final Payloads payloads = new Payloads(this.items, JsonMapper.builder().build());

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

	// The feed renders the position at the time it was seen.
	private @Nullable Duration position() {
		return this.rendered.getFirst().progress().position();
	}

}
