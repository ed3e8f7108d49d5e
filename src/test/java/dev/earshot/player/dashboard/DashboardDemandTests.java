package dev.earshot.player.dashboard;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStreams;
import dev.earshot.live.SubscribersChanged;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.PlaybackFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link DashboardDemand}.
 */
class DashboardDemandTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final LiveStreams streams = mock(LiveStreams.class);

	private final List<Object> events = new ArrayList<>();

	private final DashboardDemand demand = new DashboardDemand(this.streams, this.events::add);

	@Test
	void isNoneWithoutAPage() {
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void isLowerForAHiddenPage() {
		open(DemandLevel.BACKGROUND);
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
		open(DemandLevel.VISIBLE_PAGE);
		assertThat(this.demand.of(ACCOUNT)).isEqualTo(DemandLevel.VISIBLE_PAGE);
	}

	@Test
	void ignoresPagesOfOthers() {
		open(DemandLevel.VISIBLE_PAGE);
		assertThat(this.demand.of(new AccountId("else"))).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void publishesWhenPagesOpenAndClose() {
		String topic = DashboardDemand.topic(ACCOUNT, DemandLevel.BACKGROUND);
		this.demand.on(new SubscribersChanged(topic));
		this.demand.on(new SubscribersChanged("tea"));
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void publishesToAllTopicsOfAnAccount() {
		assertThat(DashboardDemand.topics(ACCOUNT)).containsExactly(
				DashboardDemand.topic(ACCOUNT, DemandLevel.BACKGROUND),
				DashboardDemand.topic(ACCOUNT, DemandLevel.VISIBLE_PAGE));
	}

	private void open(DemandLevel level) {
		given(this.streams.hasSubscribers(DashboardDemand.topic(ACCOUNT, level))).willReturn(true);
	}

}
