package dev.earshot.history.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.earshot.history.log.DeletedPlays;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class SourcePlaysTests {

	private static final Instant FIVE = TestLog.NOON.plus(Duration.ofHours(5));

	@ParameterizedTest
	@EnumSource
	void areCountedBySource(TestDatabase database) {
		TestLog log = withEverySource(database);
		assertThat(TestRecording.sources(log).count(log.listener()))
			.isEqualTo(Map.of(PlaySource.RECORDED, 2L, PlaySource.IMPORTED, 1L, PlaySource.RECENTLY_PLAYED, 1L));
	}

	@ParameterizedTest
	@EnumSource
	void areNotCountedForSomebodyElse(TestDatabase database) {
		TestLog log = withEverySource(database);
		TestLog owl = TestLog.of(log.jdbc(), "owl");
		TestRecording.sources(owl).delete(owl.listener(), PlaySource.RECORDED, FIVE);
		assertThat(TestRecording.sources(owl).count(owl.listener()).values()).containsOnly(0L);
		assertThat(log.titles()).hasSize(4);
	}

	@ParameterizedTest
	@EnumSource
	void areErasedThoughTheyWereRecordedWithTheirGaps(TestDatabase database) {
		TestLog log = withEverySource(database);
		log.gaps().add(log.account(), new Gap(TestLog.NOON, TestLog.NOON.plusSeconds(600), GapReason.SPOTIFY));
		TestRecording.sources(log).delete(log.listener(), PlaySource.RECORDED, FIVE);
		log.play("Fog");
		assertThat(log.titles()).containsExactly("Ferry at Six", "Old Tide");
		assertThat(log.rows("listening_gap")).isZero();
		assertThat(log.listener().recordingSince()).isEqualTo(FIVE);
	}

	@ParameterizedTest
	@EnumSource
	void areErasedWithTheirImportsAlsoWhileOneIsRead(TestDatabase database) {
		TestLog log = withEverySource(database);
		TestRecording.sources(log).delete(log.listener(), PlaySource.IMPORTED, FIVE);
		assertThat(log.titles()).containsExactly("Ferry at Six", "Harbor", "Ferry");
		assertThat(log.rows("play_import")).isZero();
		assertThat(log.listener().recordingSince()).isEqualTo(TestLog.NOON);
	}

	@ParameterizedTest
	@EnumSource
	void areErasedWithTheGapsThatTheyTold(TestDatabase database) {
		TestLog log = withEverySource(database);
		log.gaps().add(log.account(), new Gap(TestLog.NOON, TestLog.NOON.plusSeconds(600), GapReason.SPOTIFY));
		log.jdbc().sql("update listening_gap set import_id = 1").update();
		TestRecording.sources(log).delete(log.listener(), PlaySource.RECORDED, FIVE);
		assertThat(log.rows("listening_gap")).isEqualTo(1);
		TestRecording.sources(log).delete(log.listener(), PlaySource.IMPORTED, FIVE);
		assertThat(log.rows("listening_gap")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areErasedWithWhatALogThatWasImportedHadFromSpotifysList(TestDatabase database) {
		TestLog log = withEverySource(database);
		log.jdbc().sql("update play set import_id = (select max(id) from play_import) where source = 2").update();
		assertThat(TestRecording.sources(log).count(log.listener())).containsEntry(PlaySource.IMPORTED, 2L)
			.containsEntry(PlaySource.RECENTLY_PLAYED, 0L);
		TestRecording.sources(log).delete(log.listener(), PlaySource.RECENTLY_PLAYED, FIVE);
		assertThat(log.titles()).hasSize(4);
		TestRecording.sources(log).delete(log.listener(), PlaySource.IMPORTED, FIVE);
		assertThat(log.titles()).containsExactly("Harbor", "Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void areNotFilledInAgain(TestDatabase database) {
		TestLog log = withEverySource(database);
		TestRecording.sources(log).delete(log.listener(), PlaySource.RECENTLY_PLAYED, FIVE);
		log.add(LoggedPlay.of(TestLog.listed("Ferry at Six", TestLog.NOON.plus(Duration.ofHours(3)))));
		assertThat(log.titles()).containsExactly("Harbor", "Ferry", "Old Tide");
		log.add(LoggedPlay.of(TestLog.listed("Later", FIVE.plusSeconds(200))));
		assertThat(log.titles()).startsWith("Later");
	}

	@ParameterizedTest
	@EnumSource
	void areNotFilledInAgainThoughTheyWereRecorded(TestDatabase database) {
		TestLog log = withEverySource(database);
		TestRecording.sources(log).delete(log.listener(), PlaySource.RECORDED, FIVE);
		log.add(LoggedPlay.of(TestLog.listed("Harbor", TestLog.NOON.plusSeconds(100))));
		assertThat(log.titles()).doesNotContain("Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void cannotBeRestored(TestDatabase database) {
		TestLog log = withEverySource(database);
		DeletedPlays deleted = log.deleted(() -> FIVE);
		deleted.delete(log.listener(), PlayFilter.NONE);
		TestRecording.sources(log).delete(log.listener(), PlaySource.RECORDED, FIVE);
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Ferry at Six", "Old Tide");
	}

	// Pages are seen while many are erased, and then the server may end.
	@Test
	void areGoneFromTheNumbersAsSoonAsTheyAreErased() {
		TestLog log = withEverySource(TestDatabase.SQLITE);
		long version = log.listener().version();
		log.jdbc().sql("alter table deleted_play rename to gone").update();
		assertThatException()
			.isThrownBy(() -> TestRecording.sources(log).delete(log.listener(), PlaySource.RECENTLY_PLAYED, FIVE));
		assertThat(log.titles()).doesNotContain("Ferry at Six");
		assertThat(log.listener().version()).isGreaterThan(version);
	}

	@ParameterizedTest
	@EnumSource
	void leaveNoNamesBehind(TestDatabase database) {
		TestLog log = withEverySource(database);
		for (PlaySource source : PlaySource.values()) {
			TestRecording.sources(log).delete(log.listener(), source, FIVE);
		}
		assertThat(log.rows("play") + log.rows("item") + log.rows("artist")).isZero();
	}

	private static TestLog withEverySource(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor");
		log.add(LoggedPlay.of(TestLog.listed("Ferry at Six", TestLog.NOON.plus(Duration.ofHours(3)))));
		log.play("Old Tide", TestLog.NOON.minus(Duration.ofDays(900)));
		return log;
	}

}
