package dev.earshot.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecentListeningTests {

	private static final Duration WEEK = Duration.ofDays(7);

	private final ManualTime time = new ManualTime(TestLog.NOON);

	// A day without change of clocks, and the last days of weeks with one.
	@ParameterizedTest
	@CsvSource({ "SQLITE,2026-11-29T12:00:00Z,Europe/Berlin", "POSTGRESQL,2026-11-29T12:00:00Z,Europe/Berlin",
			"SQLITE,2026-10-25T23:59:59Z,Asia/Kathmandu", "POSTGRESQL,2026-03-29T20:00:00Z,Europe/Berlin",
			"SQLITE,2026-04-05T05:00:00Z,Australia/Lord_Howe", "SQLITE,2026-11-30T00:10:00Z,UTC" })
	void isAsLongAsTheOverviewsSay(TestDatabase database, Instant now, String zone) {
		TestLog log = TestLog.in(database);
		log.listeners().switchOn(log.account(), ZoneId.of(zone), now.minus(WEEK.multipliedBy(4)));
		fill(log, now);
		Statistics statistics = TestStatistics.of(log, () -> now);
		assertThat(TestStatistics.recent(log, () -> now, this.time.ticker()).of(log.account()))
			.contains(ListenedMinutes.of(listened(statistics, log.listener(), PeriodUnit.DAY),
					listened(statistics, log.listener(), PeriodUnit.WEEK)));
	}

	@ParameterizedTest
	@EnumSource
	void hasWhatAnImportToldOfAPlayOfAlmostADay(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.listeners().switchOn(log.account(), ZoneId.of("UTC"), TestLog.NOON.minus(WEEK));
		add(log, TestLog.NOON.minus(Duration.ofHours(28)), Duration.ofHours(20));
		assertThat(recent(log).of(log.account())).contains(new ListenedMinutes(240, 1_200));
	}

	@ParameterizedTest
	@EnumSource
	void isWithoutWhatIsHidden(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Ferry", "Ferry", "Ferry");
		log.add(TestLog.play(TestLog.track("Owl Song", "Owls"), TestLog.NOON.plusSeconds(600)));
		assertThat(recent(log).of(log.account())).contains(new ListenedMinutes(2, 2));
		new CountingRules(log.jdbc()).hide(log.listener().id(),
				log.jdbc().sql("select id from artist where name = 'Lantern'").query(Integer.class).single());
		assertThat(recent(log).of(log.account())).contains(new ListenedMinutes(0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void isWithoutWhatNoExportTellsIfTheListenerWantsThat(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Owl Song", TestLog.NOON);
		log.play("Ferry", "Ferry");
		assertThat(recent(log).of(log.account())).contains(new ListenedMinutes(1, 1));
		log.listeners().setCounted(log.account(), null, true);
		assertThat(recent(log).of(log.account())).contains(new ListenedMinutes(0, 0));
		assertThat(listened(TestStatistics.of(log, () -> TestLog.NOON), log.listener(), PeriodUnit.DAY))
			.isEqualTo(Duration.ofSeconds(30));
	}

	@ParameterizedTest
	@EnumSource
	void isUnknownWithoutALogThatIsRecorded(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		assertThat(recent(log).of(AccountId.random())).isEmpty();
		log.listeners().switchOff(log.account(), TestLog.NOON);
		assertThat(recent(log).of(log.account())).isEmpty();
	}

	@Test
	void isComputedOnceAMinute() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		RecentListening recent = recent(log);
		assertThat(recent.of(log.account())).contains(new ListenedMinutes(0, 0));
		log.play("Ferry", "Ferry");
		this.time.pass(59);
		assertThat(recent.of(log.account())).contains(new ListenedMinutes(0, 0));
		this.time.pass(1);
		assertThat(recent.of(log.account())).contains(new ListenedMinutes(1, 1));
	}

	@Test
	void isUnknownWhileTheDatabaseIsAway() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		RecentListening recent = recent(log);
		log.jdbc().sql("alter table play rename to gone").update();
		assertThat(recent.of(log.account())).isEmpty();
	}

	@Test
	void isForgottenWithTheAccount() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		RecentListening recent = recent(log);
		recent.of(log.account());
		log.listeners().remove(log.account());
		recent.forget(log.account());
		assertThat(recent.of(log.account())).isEmpty();
	}

	private RecentListening recent(TestLog log) {
		return TestStatistics.recent(log, () -> TestLog.NOON.plusSeconds(3600), this.time.ticker());
	}

	private static Duration listened(Statistics statistics, Listener listener, PeriodUnit unit) {
		LocalDate today = statistics.today(listener);
		return statistics.of(listener, Period.of(unit, today)).overview().figures().listened();
	}

	// Within two weeks, up to half a day after now.
	private static void fill(TestLog log, Instant now) {
		Random random = new Random(12);
		for (int play = 0; play < 300; play++) {
			Instant at = now.plus(Duration.ofHours(12)).minusMillis(random.nextLong(WEEK.toMillis() * 2));
			Duration listened = Duration.ofMillis(random.nextLong((play % 20 > 0) ? 300_000 : 40_000_000));
			add(log, at, listened);
		}
	}

	private static void add(TestLog log, Instant at, Duration listened) {
		log.add(new LoggedPlay(at, at.plus(listened), listened, TestLog.track("Ferry", "Lantern"), PlaySource.RECORDED,
				DeviceClass.PHONE, null, StartReason.CHOSEN, EndReason.SKIPPED));
	}

}
