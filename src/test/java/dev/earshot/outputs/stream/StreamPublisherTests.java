package dev.earshot.outputs.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.earshot.account.SessionEnded;
import dev.earshot.artwork.ArtworkReady;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkChanged;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.outputs.LinkFeeds;
import dev.earshot.playback.DemandLevel;
import dev.earshot.presence.FetchDemand;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.presence.PublicPlaybackChanged;
import dev.earshot.presence.RenderedFeed;
import dev.earshot.presence.RenderedFeeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class StreamPublisherTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private static final ShareLink LINK = new ShareLink("1", ACCOUNT, "Stream", Set.of(Output.FEED),
			LinkOptions.DEFAULTS, Instant.EPOCH, null);

	private static final SseEvent EVENT = new SseEvent("1", "now", "{}");

	private static final PublicPlayback NOTHING = new PublicPlayback(null, null, Instant.EPOCH, null);

	private final RenderedFeeds feeds = mock(RenderedFeeds.class);

	private final LinkFeeds linkFeeds = mock(LinkFeeds.class);

	private final SseBroadcaster broadcaster = mock(SseBroadcaster.class);

	private final ShareLinks links = mock(ShareLinks.class);

	private final FetchDemand demand = mock(FetchDemand.class);

	private final List<Object> events = new ArrayList<>();

	private final StreamDemand streams = new StreamDemand(this.broadcaster, this.events::add);

	private final StreamPublisher publisher = new StreamPublisher(this.feeds, this.streams, this.broadcaster,
			new FeedEvents(this.links, this.linkFeeds, this.feeds), this.demand);

	@BeforeEach
	void stub() {
		RenderedFeed renderedFeed = mock(RenderedFeed.class);
		given(renderedFeed.id()).willReturn(EVENT.id());
		given(renderedFeed.jsonWithRecent()).willReturn(EVENT.data());
		given(this.feeds.latest(ACCOUNT)).willReturn(renderedFeed);
		given(this.linkFeeds.latest(LINK)).willReturn(renderedFeed);
		given(this.links.of(ACCOUNT)).willReturn(List.of(LINK));
		given(this.demand.of(ACCOUNT)).willReturn(DemandLevel.NONE);
	}

	@Test
	void rendersNothingWithoutDemand() {
		change();
		then(this.feeds).shouldHaveNoInteractions();
	}

	@Test
	void sendsTheFeedToStreams() {
		this.streams.register(LINK.channel(), ACCOUNT);
		change();
		then(this.broadcaster).should().send(LINK.channel(), EVENT);
	}

	@Test
	void sendsTheFeedWhenColorsBecomeKnown() {
		this.streams.register(LINK.channel(), ACCOUNT);
		given(this.feeds.recolor("cover")).willReturn(List.of(ACCOUNT));
		this.publisher.on(new ArtworkReady("cover"));
		then(this.broadcaster).should().send(LINK.channel(), EVENT);
	}

	@Test
	void retriesColorsWhileAStreamIsOpen() {
		this.streams.register(LINK.channel(), ACCOUNT);
		given(this.broadcaster.hasSubscribers(LINK.channel())).willReturn(true);
		recolorsInDemand();
		this.publisher.retryColors();
		then(this.broadcaster).should().send(LINK.channel(), EVENT);
	}

	@Test
	void retriesNoColorsWithoutDemand() {
		this.streams.register(LINK.channel(), ACCOUNT);
		recolorsInDemand();
		this.publisher.retryColors();
		then(this.broadcaster).should(never()).send(any(), any());
	}

	@Test
	void retriesColorsAfterAFetch() {
		given(this.demand.of(ACCOUNT)).willReturn(DemandLevel.BACKGROUND);
		List<AccountId> recolored = recolorsInDemand();
		this.publisher.retryColors();
		assertThat(recolored).containsExactly(ACCOUNT);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 0", "2, 4", "501, 2000", "20000, 30000" })
	void spreadsReconnectsOfVeryMany(int subscribers, int within) {
		given(this.broadcaster.subscribers(LINK.channel())).willReturn(subscribers);
		this.publisher.on(new LinkChanged(LINK));
		then(this.broadcaster).should().end(LINK.channel(), changed(within));
	}

	@Test
	void reconnectsPreviewsAfterALogout() {
		this.publisher.on(new SessionEnded(LINK.account()));
		then(this.broadcaster).should().end(StreamDemand.previewChannel(LINK.account()), changed(0));
	}

	private static SseEvent changed(int within) {
		return new SseEvent("changed", "changed", "{\"within\":" + within + "}");
	}

	private List<AccountId> recolorsInDemand() {
		List<AccountId> recolored = new ArrayList<>();
		given(this.feeds.recolor(ArgumentMatchers.<Predicate<AccountId>>any())).willAnswer((recolor) -> {
			Stream.of(ACCOUNT).filter(recolor.getArgument(0)).forEach(recolored::add);
			return recolored;
		});
		return recolored;
	}

	private void change() {
		this.publisher.on(new PublicPlaybackChanged(ACCOUNT, NOTHING, NOTHING));
	}

}
