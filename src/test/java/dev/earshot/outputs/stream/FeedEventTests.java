package dev.earshot.outputs.stream;

import java.util.Set;

import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.presence.RenderedFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class FeedEventTests {

	private final RenderedFeed feed = mock(RenderedFeed.class);

	@BeforeEach
	void render() {
		given(this.feed.id()).willReturn("7");
		given(this.feed.json()).willReturn("without");
		given(this.feed.jsonWithRecent()).willReturn("with");
	}

	@Test
	void theFeedContainsTheLastItem() {
		assertThat(FeedEvent.of(this.feed, Set.of(Output.OVERLAY, Output.FEED)))
			.isEqualTo(new SseEvent("7", "now", "with"));
	}

	@Test
	void otherOutputsDoNotContainIt() {
		assertThat(FeedEvent.of(this.feed, Set.of(Output.OVERLAY, Output.DISPLAY)))
			.isEqualTo(new SseEvent("7", "now", "without"));
	}

}
