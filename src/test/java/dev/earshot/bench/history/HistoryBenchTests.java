package dev.earshot.bench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how soon pages of a long log come, also while it is imported, and how long it
 * takes to record a play.
 */
@Tag("bench")
class HistoryBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(HistoryBenchTests.class);

	private static final int ROWS = Integer.getInteger("rows", 1_000_000);

	private static final int PAGES = 300;

	private static final Instant FROM = Instant.parse("2012-03-02T00:00:00Z");

	private static final Instant TO = Instant.parse("2026-07-30T00:00:00Z");

	private final Random random = new Random(1);

	private final List<String> lines = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void printsHowSoonPagesCome(TestDatabase database) throws Exception {
		String url = (database == TestDatabase.POSTGRESQL) ? TestDatabase.postgresUrl() : "";
		try (SpotifyStandIn spotify = SpotifyStandIn.start();
				RunningEarshot earshot = RunningEarshot.registered(spotify, TemporaryFiles.directory(),
						"earshot.storage.database-url=" + url)) {
			Visitor owner = new Visitor(earshot.url());
			owner.logIn(spotify, Person.LANTERN_FOX);
			owner.open("/history");
			owner.submit("/history/recording", "on", "true", "zone", "Europe/Berlin");
			importAll(owner, earshot.bean(JdbcClient.class));
			measure("newest page", PAGES, () -> open(owner, "/history"));
			measure("any page", PAGES, () -> open(owner, "/history?older=" + anyTime().toEpochMilli() + ".0.0"));
			measure("any date", PAGES, () -> open(owner, "/history?date=" + anyDay()));
			measure("skipped, on a phone", PAGES, () -> open(owner, "/history?skipped=yes&device=phone"));
			measure("search: one artist", 20, () -> open(owner, "/history?q=artist+" + this.random.nextInt(9_000)));
			measure("search: all titles", 20, () -> open(owner, "/history?q=track"));
			line("statistics: first page", List.of(time(() -> open(owner, "/statistics?period=all"))));
			measure("statistics: all time", PAGES, () -> open(owner, "/statistics?period=all"));
			measure("statistics: any year", PAGES, () -> open(owner, "/statistics?period=year&date=" + anyDay()));
			measure("statistics: any month", PAGES, () -> open(owner, "/statistics?period=month&date=" + anyDay()));
			measureStatistics(earshot.bean(Listeners.class), earshot.bean(Statistics.class), account(earshot));
			JdbcClient jdbc = earshot.bean(JdbcClient.class);
			measure("statistics: all tracks, any page", PAGES,
					() -> open(owner, "/statistics/top/tracks?period=all&page=" + (1 + this.random.nextInt(100))));
			for (Map.Entry<String, Integer> subject : mostPlayed(jdbc).entrySet()) {
				String about = subject.getKey() + "/" + subject.getValue();
				measure("statistics: most played of " + subject.getKey(), PAGES,
						() -> open(owner, "/statistics/" + about));
			}
			measure("heard on Mondays at 8, all time", 20,
					() -> open(owner, "/history?weekday=monday&hour=8" + "&from=2011-01-01&to=2026-11-30"));
			record(owner, earshot);
		}
		logger.info("{}, {} rows\n| what | median | 95 % |\n|---|--:|--:|\n{}", database, ROWS,
				String.join("\n", this.lines));
	}

	private static Map<String, Integer> mostPlayed(JdbcClient jdbc) {
		return Map.of("tracks", most(jdbc, "item.id", ""), "albums", most(jdbc, "item.album_id", ""), "artists",
				most(jdbc, "credit.artist_id", "join item_artist credit on credit.item_id = item.id"));
	}

	private static int most(JdbcClient jdbc, String id, String join) {
		return jdbc
			.sql("select " + id + " from play join item on item.id = play.item_id " + join + " where item.kind = 0 and "
					+ id + " is not null group by " + id + " order by count(*) desc limit 1")
			.query(Integer.class)
			.single();
	}

	private void importAll(Visitor owner, JdbcClient jdbc) throws IOException {
		Path export = LargeExport.write(ROWS, TemporaryFiles.directory());
		owner.open("/history/import");
		Instant start = Instant.now();
		owner.upload("/history/import", "export.zip", Files.readAllBytes(export));
		List<Long> times = new ArrayList<>();
		while (jdbc.sql("select count(*) from play_import where finished_at is null")
			.query(Integer.class)
			.single() > 0) {
			times.add(time(() -> open(owner, "/history?older=" + anyTime().toEpochMilli() + ".0.0")));
		}
		logger.info("Imported in {} while pages were opened", Duration.between(start, Instant.now()));
		line("any page during an import", times);
	}

	private String anyDay() {
		return anyTime().toString().substring(0, 10);
	}

	private Instant anyTime() {
		return FROM.plusSeconds(this.random.nextLong(Duration.between(FROM, TO).toSeconds()));
	}

	// Beside the times of the same page, which are computed from the same plays.
	private void measureStatistics(Listeners listeners, Statistics statistics, AccountId account) {
		Listener listener = listeners.find(account).orElseThrow();
		LocalDate today = statistics.today(listener);
		for (Period period : List.of(new Period(null, statistics.firstDay(listener), today),
				Period.of(PeriodUnit.YEAR, today.minusYears(3)))) {
			measure("times of " + period.days() + " days", PAGES, () -> statistics.times(listener, period));
			measure("statistics of " + period.days() + " days", PAGES, () -> statistics.of(listener, period));
		}
	}

	private static AccountId account(RunningEarshot earshot) {
		return new AccountId(earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
	}

	private void record(Visitor owner, RunningEarshot earshot) {
		AccountId account = account(earshot);
		PlayLog log = earshot.bean(PlayLog.class);
		measure("recording a play", PAGES, () -> log.add(account, play(Instant.now())));
	}

	private static LoggedPlay play(Instant from) {
		Instant start = Instant.ofEpochMilli(from.toEpochMilli());
		return new LoggedPlay(start, start.plusSeconds(200), Duration.ofSeconds(200),
				TestLog.track("Ferry " + start.toEpochMilli() % 50, "Lantern"), PlaySource.RECORDED, DeviceClass.PHONE,
				null, StartReason.CHOSEN, EndReason.COMPLETED);
	}

	private static void open(Visitor visitor, String path) {
		assertThat(visitor.get(path).status()).isEqualTo(200);
	}

	private void measure(String what, int times, Runnable work) {
		Stream.generate(() -> work).limit(times / 10).forEach(Runnable::run);
		line(what, Stream.generate(() -> time(work)).limit(times).toList());
	}

	private static long time(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	private void line(String what, List<Long> times) {
		long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
		this.lines.add(
				String.format(Locale.ROOT, "| %s | %.1f ms | %.1f ms |", what, millis(sorted, 50), millis(sorted, 95)));
		logger.info("{} measured {} times, the slowest took {} ms", what, sorted.length,
				Arrays.stream(sorted).max().orElse(0) / TimeUnit.MILLISECONDS.toNanos(1));
	}

	private static double millis(long[] sorted, int percent) {
		return (sorted.length > 0) ? sorted[(sorted.length - 1) * percent / 100] / 1e6 : 0;
	}

}
