package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownPlaysTests {

	@ParameterizedTest
	@EnumSource
	void areThoseOfATime(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), at(0)));
		log.add(TestLog.play(TestLog.track("Harbor", "Lantern"), at(60)));
		log.add(LoggedPlay.of(TestLog.listed("Fog", at(400))));
		KnownPlays plays = new KnownPlays(log.jdbc());
		assertThat(plays.between(log.listener(), at(41), at(199))).extracting((play) -> play.item().title())
			.containsExactly("harbor");
		assertThat(plays.between(log.listener(), at(101), at(200))).containsExactly(new KnownPlay(
				log.plays().before(log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 1).getFirst().key(), true,
				new TimedItem("spotify:track:Fog", "fog", at(200).toEpochMilli(), at(400).toEpochMilli())));
	}

	@ParameterizedTest
	@EnumSource
	void giveWayToWhatTellsMore(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestLog owl = TestLog.of(log.jdbc(), "owl");
		log.add(LoggedPlay.of(TestLog.listed("Ferry", at(200))));
		log.add(LoggedPlay.of(TestLog.listed("Ferry", at(400))));
		owl.add(LoggedPlay.of(TestLog.listed("Ferry", at(200))));
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), at(365)));
		KnownPlays plays = new KnownPlays(log.jdbc());
		plays.removeSuperseded(log.listener(), Instant.EPOCH);
		assertThat(plays.between(log.listener(), at(0), at(500)))
			.extracting((play) -> play.item().to() - play.item().from())
			.containsExactlyInAnyOrder(200_000L, 40_000L);
		assertThat(owl.titles()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void giveWayInAllYears(TestDatabase database) {
		TestLog log = TestLog.in(database);
		for (int day = 0; day < 800; day += 200) {
			Instant end = at(200).plus(Duration.ofDays(day));
			log.add(LoggedPlay.of(TestLog.listed("Ferry", end)));
			log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), end.minusSeconds(40)));
		}
		new KnownPlays(log.jdbc()).removeSuperseded(log.listener(), at(1));
		assertThat(log.rows("play")).isEqualTo(5);
	}

	@ParameterizedTest
	@EnumSource
	void areComparedAfterAnImport(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.jdbc().sql("""
				insert into play_import (listener_id, created_at, finished_at, state)
				select id, 1, :at, 2 from listener
				""").param("at", at(0).toEpochMilli()).update();
		KnownPlays plays = new KnownPlays(log.jdbc());
		assertThat(plays.importedSince(at(0))).containsExactly(log.account());
		assertThat(plays.importedSince(at(1))).isEmpty();
	}

	private static Instant at(long seconds) {
		return TestLog.NOON.plusSeconds(seconds);
	}

}
