package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class GapsTests {

	private static final Gap HOUR = gap(TestLog.NOON, Duration.ofHours(1));

	@ParameterizedTest
	@EnumSource
	void areKeptOnce(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.gaps().add(log.account(), HOUR);
		log.gaps().add(log.account(), HOUR);
		assertThat(log.gaps().all(log.listener())).containsExactly(HOUR);
	}

	@ParameterizedTest
	@EnumSource
	void growAndDoNotShrink(TestDatabase database) {
		TestLog log = TestLog.in(database);
		Gap longer = gap(TestLog.NOON, Duration.ofHours(2));
		log.gaps().add(log.account(), gap(TestLog.NOON, Duration.ofHours(1)));
		log.gaps().add(log.account(), longer);
		log.gaps().add(log.account(), gap(TestLog.NOON, Duration.ofHours(1)));
		assertThat(log.gaps().all(log.listener())).containsExactly(longer);
	}

	@ParameterizedTest
	@EnumSource
	void areTooShortToMatter(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.gaps().add(log.account(), gap(TestLog.NOON, Duration.ofMinutes(2)));
		assertThat(log.gaps().all(log.listener())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areFoundByWhenTheyBegan(TestDatabase database) {
		TestLog log = TestLog.in(database);
		Gap later = gap(TestLog.NOON.plusSeconds(7200), Duration.ofHours(1));
		log.gaps().add(log.account(), HOUR);
		log.gaps().add(log.account(), later);
		long noon = TestLog.NOON.toEpochMilli();
		assertThat(log.gaps().between(log.listener(), noon, noon + 1, 10)).containsExactly(HOUR);
		assertThat(log.gaps().between(log.listener(), noon + 1, Long.MAX_VALUE, 10)).containsExactly(later);
		assertThat(log.gaps().between(log.listener(), noon, Long.MAX_VALUE, 1)).containsExactly(later);
	}

	@ParameterizedTest
	@EnumSource
	void areNoneWhereOnePlayWentOn(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.gaps().add(log.account(), gap(TestLog.NOON.plusSeconds(600), Duration.ofMinutes(5)));
		log.gaps().add(log.account(), gap(TestLog.NOON.plusSeconds(1500), Duration.ofMinutes(10)));
		LoggedPlay play = TestLog.play(TestLog.track("Fog", "Lantern"), TestLog.NOON);
		log.add(new LoggedPlay(play.startedAt(), TestLog.NOON.plusSeconds(1800), play.listened(), play.item(),
				play.source(), play.device(), null, play.start(), play.end()));
		assertThat(log.gaps().all(log.listener())).extracting(Gap::beganAt)
			.containsExactly(TestLog.NOON.plusSeconds(1500));
	}

	@ParameterizedTest
	@EnumSource
	void areNotClosedByWhatSpotifyLists(TestDatabase database) {
		TestLog log = TestLog.in(database);
		Gap gap = gap(TestLog.NOON.plusSeconds(10), Duration.ofMinutes(3));
		log.gaps().add(log.account(), gap);
		log.add(LoggedPlay.of(TestLog.listed("Fog", TestLog.NOON.plusSeconds(200))));
		assertThat(log.gaps().all(log.listener())).containsExactly(gap);
		importAll(log);
		assertThat(log.gaps().all(log.listener())).containsExactly(gap);
	}

	// As if it had been read from the log of another server.
	private static void importAll(TestLog log) {
		log.jdbc()
			.sql("insert into play_import (listener_id, created_at, state) select id, 0, 1 from listener")
			.update();
		log.jdbc().sql("""
				insert into import_file (import_id, place, name, layout, first_at, last_at)
				select id, 1, 'log.json', 2, 0, 9000000000000 from play_import
				""").update();
		log.jdbc().sql("update play set import_id = (select max(id) from play_import)").update();
	}

	private static Gap gap(Instant from, Duration length) {
		return new Gap(from, from.plus(length), GapReason.SPOTIFY);
	}

}
