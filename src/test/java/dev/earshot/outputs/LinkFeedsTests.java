package dev.earshot.outputs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.presence.Feed.Listened;
import dev.earshot.presence.RenderedFeed;
import dev.earshot.presence.RenderedFeeds;
import dev.earshot.statistics.ListenedMinutes;
import dev.earshot.statistics.RecentListening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

class LinkFeedsTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private static final LinkOptions LISTENED = LinkOptions.DEFAULTS
		.with(OptionReader.of(Map.of("feed.listened", "yes")));

	private final RenderedFeeds feeds = mock(RenderedFeeds.class);

	private final RecentListening listening = mock(RecentListening.class);

	private final RenderedFeed feed = mock(RenderedFeed.class);

	private final RenderedFeed listened = mock(RenderedFeed.class);

	private final LinkFeeds linkFeeds = new LinkFeeds(this.feeds, this.listening);

	@BeforeEach
	void render() {
		given(this.feeds.latest(ACCOUNT)).willReturn(this.feed);
		given(this.feeds.refreshed(ACCOUNT)).willReturn(this.feed);
		given(this.feed.with(new Listened(34, 318))).willReturn(this.listened);
		given(this.listening.of(ACCOUNT)).willReturn(Optional.of(new ListenedMinutes(34, 318)));
	}

	@Test
	void tellHowLongThePersonListenedIfTheLinkSaysSo() {
		assertThat(this.linkFeeds.refreshed(link(LISTENED, Output.FEED))).isSameAs(this.listened);
		assertThat(this.linkFeeds.latest(link(LISTENED, Output.FEED))).isSameAs(this.listened);
	}

	@Test
	void tellNothingMoreOtherwise() {
		assertThat(this.linkFeeds.latest(link(LinkOptions.DEFAULTS, Output.FEED))).isSameAs(this.feed);
		assertThat(this.linkFeeds.latest(link(LISTENED, Output.OVERLAY))).isSameAs(this.feed);
		verifyNoInteractions(this.listening);
	}

	@Test
	void tellNothingMoreWithoutALog() {
		given(this.listening.of(ACCOUNT)).willReturn(Optional.empty());
		assertThat(this.linkFeeds.latest(link(LISTENED, Output.FEED))).isSameAs(this.feed);
	}

	private static ShareLink link(LinkOptions options, Output opens) {
		return new ShareLink("1", ACCOUNT, "Stream", Set.of(opens), options, Instant.EPOCH, null);
	}

}
