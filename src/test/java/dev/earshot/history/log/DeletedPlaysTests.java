package dev.earshot.history.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import dev.earshot.ManualTime;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.filter.OfItem;
import dev.earshot.history.log.filter.Uncounted;
import dev.earshot.history.log.filter.Words;
import dev.earshot.storage.DatabaseTransactions;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeletedPlaysTests {

	private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

	private static final PlayFilter FERRY = PlayFilter.of(new Words("ferry"));

	@ParameterizedTest
	@EnumSource
	void areOneThatCanBeRestored(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Fog");
		DeletedPlays deleted = log.deleted(CLOCK);
		assertThat(deleted.delete(log.listener(), keys(log, 1))).isEqualTo(1);
		assertThat(log.titles()).containsExactly("Fog", "Ferry");
		assertThat(deleted.count(log.listener())).isEqualTo(1);
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Fog", "Harbor", "Ferry");
		assertThat(deleted.count(log.listener())).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areASelectionThatIsRestoredAsAWhole(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Fog", "Anchor");
		DeletedPlays deleted = log.deleted(CLOCK);
		assertThat(deleted.delete(log.listener(), keys(log, 0, 2, 3))).isEqualTo(3);
		assertThat(log.titles()).containsExactly("Fog");
		assertThat(deleted.count(log.listener())).isEqualTo(3);
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Anchor", "Fog", "Harbor", "Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void areThoseWithExactlyTheirKey(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor");
		PlayKey ferry = keys(log, 1).getFirst();
		PlayKey harbor = keys(log, 0).getFirst();
		PlayKey mixed = new PlayKey(ferry.startedAt(), harbor.item(), ferry.listened());
		assertThat(log.deleted(CLOCK).delete(log.listener(), List.of(mixed, harbor))).isEqualTo(1);
		assertThat(log.titles()).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void stayRestorableIfTheyAreDeletedTwice(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor");
		List<PlayKey> both = keys(log, 0, 1);
		DeletedPlays deleted = log.deleted(CLOCK);
		deleted.delete(log.listener(), both);
		assertThat(deleted.delete(log.listener(), both)).isZero();
		deleted.restore(log.listener());
		assertThat(log.titles()).containsExactly("Harbor", "Ferry");
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
		assertThat(deleted.delete(log.listener(), PlayFilter.of(new OfItem(counting.item("Ferry"))))).isEqualTo(2);
		counting.hide("Lantern");
		assertThat(deleted.delete(log.listener(), PlayFilter.of(new Uncounted()))).isEqualTo(1);
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
		assertThat(deleted.delete(fox.listener(), keys(owl, 1))).isZero();
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
		deleted.delete(log.listener(), keys(log, 0));
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
		deleted.delete(log.listener(), keys(log, 1));
		deleted.delete(log.listener(), FERRY);
		assertThat(log.listener().fillFrom()).isEqualTo(TestLog.NOON.plusSeconds(100));
		log.add(LoggedPlay.of(TestLog.listed("Harbor", TestLog.NOON.plusSeconds(299))));
		log.add(LoggedPlay.of(TestLog.listed("Anchor", TestLog.NOON.plusSeconds(300))));
		assertThat(log.titles()).containsExactly("Fog", "Anchor");
	}

	@ParameterizedTest
	@EnumSource
	void areMovedInChunksOfWhichEachCanBeRestored(TestDatabase database) {
		DataSource source = database.source();
		TestLog log = TestLog.of(JdbcClient.create(source), "fox");
		log.playOften("Ferry", 5_001);
		DeletedPlays killed = log.deleted(new TransactionTemplate(new DatabaseTransactions(source)), once());
		assertThatThrownBy(() -> killed.delete(log.listener(), FERRY)).isInstanceOf(NoSuchElementException.class);
		assertThat(log.rows("play")).isEqualTo(1);
		assertThat(log.deleted(CLOCK).count(log.listener())).isEqualTo(5_000);
		log.deleted(CLOCK).restore(log.listener());
		assertThat(log.rows("play")).isEqualTo(5_001);
	}

	@ParameterizedTest
	@EnumSource
	void areMovedUpToTheLast(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.playOften("Ferry", 5_001);
		DeletedPlays deleted = log.deleted(CLOCK);
		assertThat(deleted.delete(log.listener(), FERRY)).isEqualTo(5_001);
		deleted.restore(log.listener());
		assertThat(log.rows("play")).isEqualTo(5_001);
		assertThat(log.rows("deleted_play")).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areDiscardedAlsoIfTheProgramEndedMeanwhile(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		log.deleted(CLOCK).delete(log.listener(), FERRY);
		log.jdbc().sql("update listener set deleted_at = null").update();
		log.deleted(CLOCK).discardOld();
		assertThat(log.rows("deleted_play") + log.rows("item")).isZero();
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

	// As if the program ended when it asks for the second time.
	private static InstantSource once() {
		return List.of(TestLog.NOON).iterator()::next;
	}

	private static List<PlayKey> keys(TestLog log, int... indexes) {
		List<StoredPlay> plays = log.plays().before(log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 10);
		return IntStream.of(indexes).mapToObj((index) -> plays.get(index).key()).toList();
	}

}
