package dev.earshot.playback.dashboard;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.live.AudienceChanged;
import dev.earshot.live.LiveStreams;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.Need;
import dev.earshot.playback.PlaybackFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link OpenPages}.
 */
class OpenPagesTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final LiveStreams streams = mock(LiveStreams.class);

	private final List<Object> events = new ArrayList<>();

	private final OpenPages pages = new OpenPages(this.streams, this.events::add);

	@Test
	void nobodyNeedsToKnowWithoutAPage() {
		assertThat(this.pages.of(ACCOUNT)).isEqualTo(Need.NOBODY);
	}

	@Test
	void aHiddenPageNeedsLessThanAVisibleOne() {
		open(Need.BACKGROUND);
		assertThat(this.pages.of(ACCOUNT)).isEqualTo(Need.BACKGROUND);
		open(Need.VISIBLE_PAGE);
		assertThat(this.pages.of(ACCOUNT)).isEqualTo(Need.VISIBLE_PAGE);
	}

	@Test
	void thePagesOfOthersDoNotMatter() {
		open(Need.VISIBLE_PAGE);
		assertThat(this.pages.of(new AccountId("else"))).isEqualTo(Need.NOBODY);
	}

	@Test
	void tellsWhenPagesComeAndGo() {
		String topic = OpenPages.topic(ACCOUNT, Need.BACKGROUND);
		this.pages.on(new AudienceChanged(topic));
		this.pages.on(new AudienceChanged("tea"));
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void pagesAreToldByTheTopicsThatTheyCanListenTo() {
		assertThat(OpenPages.topics(ACCOUNT)).containsExactly(OpenPages.topic(ACCOUNT, Need.BACKGROUND),
				OpenPages.topic(ACCOUNT, Need.VISIBLE_PAGE));
	}

	private void open(Need need) {
		given(this.streams.isWatched(OpenPages.topic(ACCOUNT, need))).willReturn(true);
	}

}
