package dev.earshot.history.transfer;

import java.time.InstantSource;

import dev.earshot.core.AccountId;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.recording.TestRecording;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryAccountDataTests {

	private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

	@ParameterizedTest
	@EnumSource
	void tellsWhatIsKept(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor");
		log.gaps().add(log.account(), new Gap(TestLog.NOON, TestLog.NOON.plusSeconds(600), GapReason.SPOTIFY));
		JsonNode export = new JsonMapper().valueToTree(data(log).export(log.account()));
		assertThat(export.at("/listeningLog/plays").asInt()).isEqualTo(2);
		assertThat(export.at("/listeningLog/zone").asString()).isEqualTo("Europe/Berlin");
		assertThat(export.at("/listeningLog/recordingSince").asString()).isEqualTo(TestLog.NOON.toString());
		assertThat(export.at("/listeningLog/gaps/0/reason").asString()).isEqualTo("spotify");
		assertThat(data(log).export(AccountId.random())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatIsHiddenAndMerged(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestCounting counting = TestCounting.of(log);
		log.play("Ferry", "Harbor");
		counting.hide("Lantern");
		counting.merge("Ferry", "Harbor");
		JsonNode export = new JsonMapper().valueToTree(data(log).export(log.account()));
		assertThat(export.at("/listeningLog/counting/hidden/0/name").asString()).isEqualTo("Lantern");
		assertThat(export.at("/listeningLog/counting/merged/0/item/title").asString()).isEqualTo("Ferry");
		assertThat(export.at("/listeningLog/counting/merged/0/into/title").asString()).isEqualTo("Harbor");
		assertThat(export.at("/listeningLog/counting/counted/leastMs").asInt()).isEqualTo(30_000);
	}

	@ParameterizedTest
	@EnumSource
	void erasesTheLogOfWhoLeavesAndOfNobodyElse(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		fox.play("Ferry", "Harbor");
		owl.play("Harbor");
		data(fox).erase(fox.account());
		assertThat(fox.listeners().find(fox.account())).isEmpty();
		assertThat(fox.listeners().isRecording(fox.account())).isFalse();
		assertThat(owl.titles()).containsExactly("Harbor");
		assertThat(fox.rows("play")).isEqualTo(1);
		assertThat(fox.jdbc().sql("select title from item").query(String.class).list()).containsExactly("Harbor");
	}

	private static HistoryAccountData data(TestLog log) {
		return new HistoryAccountData(log.listeners(), log.plays(), log.gaps(), TestCounting.items(log.jdbc()),
				TestRecording.of(log, CLOCK).recording());
	}

}
