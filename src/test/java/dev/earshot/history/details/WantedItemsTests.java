package dev.earshot.history.details;

import java.time.Duration;
import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WantedItemsTests {

	private final ManualTime time = new ManualTime(TestLog.NOON);

	@ParameterizedTest
	@EnumSource
	void areThoseThatWerePlayedMost(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestDetails.play(log, "Ferry", 2);
		TestDetails.play(log, "Harbor", 3);
		TestDetails.play(log, "Fog", 1);
		assertThat(uris(log)).containsExactly("spotify:track:Harbor", "spotify:track:Ferry", "spotify:track:Fog");
	}

	@ParameterizedTest
	@EnumSource
	void areOfTheLogOnly(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		TestDetails.play(fox, "Ferry", 1);
		TestDetails.play(owl, "Harbor", 3);
		assertThat(uris(fox)).containsExactly("spotify:track:Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void areThoseThatTheCatalogueCanKnow(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.file("Take 4", "Us"), TestLog.NOON));
		TestDetails.play(log, new LoggedItem(PlayableKind.LOCAL_FILE, "spotify:local:Us::Take+5:200", "Take 5",
				List.of(), null, null), 1);
		TestDetails.play(log,
				new LoggedItem(PlayableKind.EPISODE, "spotify:episode:fog", "The sound of fog", List.of(), null, null),
				2);
		assertThat(uris(log)).containsExactly("spotify:episode:fog");
	}

	@ParameterizedTest
	@EnumSource
	void haveNoDetailsOrNotForLong(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestDetails.play(log, "Ferry", 1);
		WantedItem ferry = wanted(log).mostPlayed(log.account()).getFirst();
		TestDetails.put(log, "Ferry");
		assertThat(uris(log)).isEmpty();
		assertThat(wanted(log).contain(ferry)).isFalse();
		this.time.correct(Duration.ofDays(28));
		assertThat(uris(log)).hasSize(1);
		assertThat(wanted(log).contain(ferry)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areNotWantedByWhoWantsNoCovers(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		TestDetails.of(fox).switchOff(fox.listener());
		assertThat(wanted(fox).listeners()).containsExactly(owl.account());
		assertThat(wanted(fox).mostPlayed(AccountId.random())).isEmpty();
	}

	private List<String> uris(TestLog log) {
		return wanted(log).mostPlayed(log.account()).stream().map((item) -> item.uri().value()).toList();
	}

	private WantedItems wanted(TestLog log) {
		return new WantedItems(log.jdbc(), this.time, TestNodes.only());
	}

}
