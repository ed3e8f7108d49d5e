package dev.earshot.history.log;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.ManualTime;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeletedPlaysTests {

	private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

	private static final PlayFilter FERRY = new PlayFilter("ferry", null, null, null, false, null);

	@ParameterizedTest
	@EnumSource
	void areOneThatCanBeRestored(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Fog");
		DeletedPlays deleted = log.deleted(CLOCK);
		assertThat(deleted.delete(log.listener(), key(log, 1))).isTrue();
		assertThat(log.titles()).containsExactly("Fog", "Ferry");
		assertThat(deleted.count(log.listener())).isEqualTo(1);
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Fog", "Harbor", "Ferry");
		assertThat(deleted.count(log.listener())).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areAllThatAFilterShows(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Ferry");
		DeletedPlays deleted = log.deleted(CLOCK);
		assertThat(deleted.delete(log.listener(), FERRY)).isEqualTo(2);
		assertThat(log.titles()).containsExactly("Harbor");
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Ferry", "Harbor", "Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void areAllOfAnItemOrAllThatDoNotCount(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestCounting counting = TestCounting.of(log);
		log.play("Ferry", "Harbor", "Fog");
		counting.merge("Harbor", "Ferry");
		DeletedPlays deleted = log.deleted(CLOCK);
		assertThat(deleted.delete(log.listener(),
				new PlayFilter("", null, null, null, false, null, counting.item("Ferry"), false)))
			.isEqualTo(2);
		counting.hide("Lantern");
		assertThat(deleted.delete(log.listener(), PlayFilter.NONE.uncountedOnly())).isEqualTo(1);
		assertThat(log.titles()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areThoseOfThePersonOnly(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		fox.play("Ferry");
		owl.play("Harbor", "Ferry");
		DeletedPlays deleted = fox.deleted(CLOCK);
		assertThat(deleted.delete(fox.listener(), key(owl, 1))).isFalse();
		deleted.delete(fox.listener(), FERRY);
		assertThat(fox.titles()).isEmpty();
		assertThat(owl.titles()).containsExactly("Ferry", "Harbor");
		deleted.restore(owl.listener());
		assertThat(fox.titles()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areTheLastOnly(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor");
		DeletedPlays deleted = log.deleted(CLOCK);
		deleted.delete(log.listener(), FERRY);
		deleted.delete(log.listener(), key(log, 0));
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void areGoneAfterAWhileWithTheItemsThatNobodyHas(TestDatabase database) {
		ManualTime time = new ManualTime(TestLog.NOON);
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor");
		DeletedPlays deleted = log.deleted(time);
		deleted.delete(log.listener(), FERRY);
		time.correct(DeletedPlays.RETENTION.minus(Duration.ofMillis(1)));
		deleted.discardOld();
		assertThat(deleted.count(log.listener())).isEqualTo(1);
		time.correct(Duration.ofMillis(1));
		assertThat(deleted.count(log.listener())).isZero();
		deleted.restore(log.listener());
		deleted.discardOld();
		assertThat(log.titles()).containsExactly("Harbor");
		assertThat(log.rows("deleted_play")).isZero();
		assertThat(log.jdbc().sql("select title from item").query(String.class).list()).containsExactly("Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void areNotFilledInAgainNorIsWhatCameBefore(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Fog");
		DeletedPlays deleted = log.deleted(CLOCK);
		deleted.delete(log.listener(), key(log, 1));
		deleted.delete(log.listener(), FERRY);
		assertThat(log.listener().fillFrom()).isEqualTo(TestLog.NOON.plusSeconds(100));
		log.add(LoggedPlay.of(TestLog.listed("Harbor", TestLog.NOON.plusSeconds(299))));
		log.add(LoggedPlay.of(TestLog.listed("Anchor", TestLog.NOON.plusSeconds(300))));
		assertThat(log.titles()).containsExactly("Fog", "Anchor");
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenWithTheLog(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		log.deleted(CLOCK).delete(log.listener(), FERRY);
		log.listeners().clear(log.listener(), TestLog.NOON);
		assertThat(log.listener().fillFrom()).isNull();
	}

	private static PlayKey key(TestLog log, int index) {
		return log.plays().before(log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 10).get(index).key();
	}

}
