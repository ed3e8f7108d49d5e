package dev.earshot.outputs.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.links.LinkAccess;
import dev.earshot.links.LinkNotFound;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.presence.RenderedFeeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

class StreamControllerTests {

	private static final ShareLink LINK = new ShareLink("1", new AccountId("lantern"), "Stream", Set.of(Output.FEED),
			LinkOptions.DEFAULTS, Instant.EPOCH, null);

	private final LinkAccess access = mock(LinkAccess.class);

	private final StreamDemand streams = mock(StreamDemand.class);

	private final SseBroadcaster broadcaster = mock(SseBroadcaster.class);

	private final RenderedFeeds feeds = mock(RenderedFeeds.class);

	private final StreamController controller = new StreamController(this.access, this.streams, this.broadcaster,
			this.feeds, mock(FeedEvents.class));

	@BeforeEach
	void enter() {
		given(this.access.open(any(), any(Output[].class))).willReturn(LINK);
	}

	@Test
	void refreshesTheFeedBeforeItOpensAStream() {
		this.controller.live("token", new MockHttpServletRequest(), new MockHttpServletResponse());
		InOrder order = inOrder(this.feeds, this.broadcaster);
		then(this.feeds).should(order).refreshed(LINK.account());
		then(this.broadcaster).should(order).open(eq(LINK.channel()), any(), any(), any(), any());
	}

	@Test
	void sendsNothingBeforeAnythingIsKnown() {
		given(this.access.openUncounted(any(), any(Output[].class))).willReturn(LINK);
		List<@Nullable SseEvent> first = new ArrayList<>();
		willAnswer((open) -> first.add(open.<Supplier<SseEvent>>getArgument(4).get())).given(this.broadcaster)
			.open(any(), any(), any(), any(), any());
		this.controller.live("token", new MockHttpServletRequest(), new MockHttpServletResponse());
		assertThat(first).containsOnlyNulls().hasSize(1);
		then(this.streams).should().register(LINK.channel(), LINK.account());
	}

	@Test
	void opensNoStreamOfALinkThatWasClosedInTheMeantime() {
		willAnswer((open) -> open.<Supplier<SseEvent>>getArgument(4).get()).given(this.broadcaster)
			.open(any(), any(), any(), any(), any());
		given(this.access.openUncounted(any(), any(Output[].class))).willThrow(LinkNotFound.class);
		assertThatExceptionOfType(LinkNotFound.class).isThrownBy(
				() -> this.controller.live("token", new MockHttpServletRequest(), new MockHttpServletResponse()));
		then(this.streams).shouldHaveNoInteractions();
	}

}
