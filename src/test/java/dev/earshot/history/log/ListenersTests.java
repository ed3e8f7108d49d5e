package dev.earshot.history.log;

import java.time.ZoneId;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListenersTests {

	private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

	@ParameterizedTest
	@EnumSource
	void areRememberedAfterARestart(TestDatabase database) {
		TestLog log = TestLog.in(database);
		Listeners again = TestLog.listeners(log.jdbc());
		assertThat(again.isRecording(log.account())).isTrue();
		again.switchOff(log.account(), TestLog.NOON);
		assertThat(again.isRecording(log.account())).isFalse();
		assertThat(TestLog.listeners(log.jdbc()).recording()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirZone(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.listeners().setZone(log.account(), KATHMANDU);
		assertThat(log.listener().zone()).isEqualTo(KATHMANDU);
	}

	@ParameterizedTest
	@EnumSource
	void haveAZoneThoughTheirsIsUnknownHere(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.jdbc().sql("update listener set zone = 'Mars/Olympus'").update();
		assertThat(log.listener().zone()).isEqualTo(ZoneId.of("UTC"));
	}

	@ParameterizedTest
	@EnumSource
	void keepTheirLogWhileRecordingIsOff(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		log.listeners().switchOff(log.account(), TestLog.NOON.plusSeconds(60));
		assertThat(log.titles()).containsExactly("Ferry");
		assertThat(log.listener().isRecording()).isFalse();
		assertThat(log.listener().recordedUntil()).isEqualTo(TestLog.NOON.plusSeconds(60));
	}

	@ParameterizedTest
	@EnumSource
	void areRecordedUpToATimeThatOnlyAdvances(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.listeners().setRecordedUntil(log.account(), TestLog.NOON.plusSeconds(60));
		log.listeners().setRecordedUntil(log.account(), TestLog.NOON.plusSeconds(30));
		assertThat(log.listener().recordedUntil()).isEqualTo(TestLog.NOON.plusSeconds(60));
	}

	@ParameterizedTest
	@EnumSource
	void loseEverythingThatWasRecordedAndWhatIsPlaying(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		log.gaps().add(log.account(), new Gap(TestLog.NOON, TestLog.NOON.plusSeconds(600), GapReason.SPOTIFY));
		log.deleted(() -> TestLog.NOON).delete(log.listener(), PlayFilter.NONE);
		log.play("Harbor");
		log.listeners().clear(log.listener(), TestLog.NOON.plusSeconds(60));
		log.play("Fog");
		assertThat(log.titles()).isEmpty();
		assertThat(log.rows("play") + log.rows("deleted_play") + log.rows("listening_gap")).isZero();
		assertThat(log.listener().recordingSince()).isEqualTo(TestLog.NOON.plusSeconds(60));
	}

	@ParameterizedTest
	@EnumSource
	void loseALogOfAnyLength(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		fox.playOften("Ferry", 5_001);
		owl.play("Ferry");
		fox.listeners().clear(fox.listener(), TestLog.NOON.plusSeconds(60));
		assertThat(fox.rows("play")).isEqualTo(1);
		assertThat(owl.titles()).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void areNotRecordedAgainByErasingTheirLog(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.listeners().switchOff(log.account(), TestLog.NOON);
		log.listeners().clear(log.listener(), TestLog.NOON.plusSeconds(60));
		assertThat(log.listener().isRecording()).isFalse();
		assertThat(log.listener().recordedUntil()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void areRemovedWithAllTheyPlayed(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		log.listeners().remove(log.account());
		assertThat(log.listeners().find(log.account())).isEmpty();
		assertThat(log.listeners().isRecording(log.account())).isFalse();
		assertThat(log.rows("play")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void leaveNoNamesBehind(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON, DeviceClass.CAR,
				new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:secret", "Secret"), EndReason.COMPLETED));
		log.listeners().remove(log.account());
		assertThat(List.of("item", "item_artist", "artist", "album", "play_context", "play")).map(log::rows)
			.containsOnly(0);
	}

	@ParameterizedTest
	@EnumSource
	void areNobodyWhoHasLeft(TestDatabase database) {
		Listeners listeners = TestLog.listeners(database.empty());
		AccountId nobody = AccountId.random();
		listeners.switchOn(nobody, KATHMANDU, TestLog.NOON);
		assertThat(listeners.find(nobody)).isEmpty();
		assertThat(listeners.isRecording(nobody)).isFalse();
	}

}
