package dev.earshot.playback.demand;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.PlaybackFixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DemandMessagesTests {

	private static final AccountId ACCOUNT = new AccountId("account");

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private final List<Object> published = new CopyOnWriteArrayList<>();

	private final RemoteDemand remote = new RemoteDemand(this.time);

	private DemandLevel level = DemandLevel.NONE;

	private final DemandMessages messages = new DemandMessages(List.of(this::level, new Everywhere(), this.remote),
			this.remote, new SentMessages(), this.published::add);

	private DemandLevel level(AccountId account) {
		return this.level;
	}

	private void need(DemandLevel level) {
		this.level = level;
		this.messages.on(new DemandChanged(ACCOUNT));
	}

	@Test
	void tellsWhatIsNeededHereOnce() {
		need(DemandLevel.DISPLAY);
		need(DemandLevel.DISPLAY);
		assertThat(this.sent).containsExactly("demand DISPLAY account");
	}

	@Test
	void tellsThatNothingIsNeededAnyMore() {
		need(DemandLevel.DISPLAY);
		need(DemandLevel.NONE);
		assertThat(this.sent).last().isEqualTo("demand NONE account");
	}

	@Test
	void doesNotTellWhatEachNodeKnows() {
		need(DemandLevel.NONE);
		assertThat(this.sent).isEmpty();
	}

	@Test
	void tellsItAgainAsLongAsItIsNeeded() {
		need(DemandLevel.DISPLAY);
		this.messages.tellAgain();
		need(DemandLevel.NONE);
		this.messages.tellAgain();
		assertThat(this.sent).containsExactly("demand DISPLAY account", "demand DISPLAY account",
				"demand NONE account");
	}

	@Test
	void tellsOfThousandsInMessagesThatFit() {
		this.level = DemandLevel.BACKGROUND;
		IntStream.range(0, 1000)
			.forEach((number) -> this.messages.on(new DemandChanged(new AccountId("a".repeat(32) + number))));
		this.sent.clear();
		this.messages.tellAgain();
		assertThat(this.sent).hasSize(6)
			.allSatisfy((text) -> assertThat(text.length()).isLessThan(NodeMessages.MAX_LENGTH));
	}

	@Test
	void asksTheOthersOnceItHears() {
		this.messages.missed();
		assertThat(this.sent).containsExactly("demand WHAT");
	}

	@Test
	void answersWhoeverAsks() {
		need(DemandLevel.DISPLAY);
		this.messages.received("new", "WHAT");
		await().untilAsserted(
				() -> assertThat(this.sent).containsExactly("demand DISPLAY account", "demand DISPLAY account"));
	}

	@Test
	void hearsWhatIsNeededElsewhere() {
		this.messages.received("one", "VISIBLE_PAGE account");
		assertThat(this.remote.of(ACCOUNT)).isEqualTo(DemandLevel.VISIBLE_PAGE);
		await().untilAsserted(() -> assertThat(this.published).containsExactly(new DemandChanged(ACCOUNT)));
	}

	@Test
	void theGreatestDemandOfAllNodesCounts() {
		this.messages.received("one", "VISIBLE_PAGE account");
		this.messages.received("other", "BACKGROUND account");
		this.messages.received("one", "NONE account");
		assertThat(this.remote.of(ACCOUNT)).isEqualTo(DemandLevel.BACKGROUND);
	}

	@Test
	void theDemandOfADeadNodeEnds() {
		this.messages.received("one", "VISIBLE_PAGE account");
		this.time.pass(Duration.ofSeconds(31));
		assertThat(this.remote.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
		assertThat(this.remote.removeExpired()).containsExactly(ACCOUNT);
		assertThat(this.remote.removeExpired()).isEmpty();
	}

	@Test
	void aLevelOfAnotherVersionIsIgnored() {
		this.messages.received("one", "URGENT account");
		assertThat(this.remote.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	private final class SentMessages implements NodeMessages {

		@Override
		public void send(String topic, String text) {
			DemandMessagesTests.this.sent.add(topic + " " + text);
		}

		@Override
		public boolean hasListeners() {
			return true;
		}

	}

	private static final class Everywhere implements Demand {

		@Override
		public DemandLevel of(AccountId account) {
			return DemandLevel.BACKGROUND;
		}

		@Override
		public boolean isKnownToAllNodes() {
			return true;
		}

	}

}
