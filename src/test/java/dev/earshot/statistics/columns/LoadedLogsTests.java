package dev.earshot.statistics.columns;

import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.ManualTime;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.StoredPlay;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoadedLogsTests {

	@ParameterizedTest
	@EnumSource
	void holdWhatIsInTheLog(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Ferry");
		PlayColumns plays = TestColumns.of(log);
		assertThat(plays.size()).isEqualTo(3);
		assertThat(plays.items().size()).isEqualTo(2);
		assertThat(plays.item(0)).isEqualTo(plays.item(2)).isNotEqualTo(plays.item(1));
		assertThat(plays.startedAt(0)).isEqualTo(TestLog.NOON.toEpochMilli());
		assertThat(plays.items().artistCount(plays.item(0))).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void tellHowEachPlayWasHeard(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedContext playlist = new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:fog", "Songs for fog");
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON, DeviceClass.TV, playlist,
				EndReason.PAUSED));
		log.add(LoggedPlay.of(TestLog.listed("Harbor", TestLog.NOON.plusSeconds(600))));
		PlayColumns plays = TestColumns.of(log);
		assertThat(plays.end(0)).isEqualTo(EndReason.PAUSED);
		assertThat(plays.device(0)).isEqualTo(DeviceClass.TV);
		assertThat(plays.context(0))
			.isEqualTo(log.jdbc().sql("select id from play_context").query(Integer.class).single());
		assertThat(plays.source(1)).isEqualTo(PlaySource.RECENTLY_PLAYED);
		assertThat(plays.context(1)).isNegative();
	}

	@ParameterizedTest
	@EnumSource
	void tellWhatAnExportOfSpotifyTold(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", TestLog.NOON);
		log.play("Harbor");
		log.jdbc().sql("update play set source = 1").update();
		PlayColumns plays = TestColumns.of(log);
		assertThat(IntStream.range(0, plays.size()).mapToObj(plays::source))
			.containsExactlyInAnyOrder(PlaySource.IMPORTED, PlaySource.RECORDED);
	}

	@ParameterizedTest
	@EnumSource
	void leaveOutWhatIsHiddenAndCountWhatIsMergedAsOne(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		log.add(TestLog.play(TestLog.track("Ferry (live)", "Lantern"), TestLog.NOON.plusSeconds(300)));
		log.add(TestLog.play(TestLog.track("Owl Song", "Owls"), TestLog.NOON.plusSeconds(600)));
		CountingRules rules = new CountingRules(log.jdbc());
		rules.merge(log.listener().id(), id(log, "Ferry (live)"), id(log, "Ferry"));
		rules.hide(log.listener().id(),
				log.jdbc().sql("select id from artist where name = 'Owls'").query(Integer.class).single());
		PlayColumns plays = TestColumns.of(log);
		assertThat(IntStream.range(0, plays.size()).map((play) -> plays.items().id(plays.item(play))))
			.containsExactly(id(log, "Ferry"), id(log, "Ferry"));
	}

	@ParameterizedTest
	@EnumSource
	void followEveryChange(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoadedLogs logs = TestColumns.logs(log);
		assertThat(logs.of(log.listener()).size()).isZero();
		log.play("Ferry", "Harbor");
		assertThat(logs.of(log.listener()).size()).isEqualTo(2);
		List<StoredPlay> stored = log.plays().before(log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 1);
		log.deleted(() -> TestLog.NOON).delete(log.listener(), List.of(stored.getFirst().key()));
		assertThat(logs.of(log.listener()).size()).isEqualTo(1);
		log.deleted(() -> TestLog.NOON).restore(log.listener());
		assertThat(logs.of(log.listener()).size()).isEqualTo(2);
		log.listeners().clear(log.listener(), TestLog.NOON);
		assertThat(logs.of(log.listener()).size()).isZero();
	}

	// SQLite gives the number of a listener who has gone to the next one.
	@ParameterizedTest
	@EnumSource
	void areNeverThoseOfSomebodyWhoHadTheSameNumber(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoadedLogs logs = TestColumns.logs(log);
		log.play("Ferry");
		logs.of(log.listener());
		log.listeners().remove(log.account());
		assertThat(logs.of(TestLog.of(log.jdbc(), "owl").listener()).size()).isZero();
	}

	@Test
	void areForgottenWithTheAccount() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		LoadedLogs logs = TestColumns.logs(log);
		logs.of(log.listener());
		logs.forget(log.account());
		assertThat(logs.size()).isZero();
	}

	@Test
	void areReadOnceForEachVersion() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		LoadedLogs logs = TestColumns.logs(log);
		log.play("Ferry");
		assertThat(logs.of(log.listener())).isSameAs(logs.of(log.listener()));
	}

	@Test
	void areReadOnceThoughARequestKnowsAnOlderVersion() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		LoadedLogs logs = TestColumns.logs(log);
		Listener older = log.listener();
		log.play("Ferry");
		PlayColumns newer = logs.of(log.listener());
		assertThat(logs.of(older)).isSameAs(newer);
	}

	@Test
	void areKeptThoughOneIsLongerThanAllMayBe() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		LoadedLogs logs = new LoadedLogs(TestColumns.reader(log), System::nanoTime, 2);
		log.play("Ferry", "Harbor", "Fog");
		assertThat(logs.of(log.listener())).isSameAs(logs.of(log.listener()));
	}

	@Test
	void areGivenBackWhenNobodyAsks() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		ManualTime time = new ManualTime(TestLog.NOON);
		LoadedLogs logs = new LoadedLogs(TestColumns.reader(log), time.ticker());
		logs.of(log.listener());
		time.pass(599);
		assertThat(logs.size()).isEqualTo(1);
		time.pass(1);
		assertThat(logs.size()).isZero();
	}

	private static int id(TestLog log, String title) {
		return log.jdbc()
			.sql("select id from item where title = :title")
			.param("title", title)
			.query(Integer.class)
			.single();
	}

}
