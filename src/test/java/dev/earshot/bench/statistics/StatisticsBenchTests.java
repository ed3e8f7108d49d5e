package dev.earshot.bench.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.TestLog;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.statistics.columns.LoadedLogs;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Overviews;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.figures.TestFigures;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how soon questions over a log are answered, beside SQL for the same questions in
 * the same run, and what memory it takes.
 */
@Tag("bench")
class StatisticsBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(StatisticsBenchTests.class);

	private static final int TIMES = Integer.getInteger("times", 40);

	// With the most played track and its artist.
	private static final Map<String, String> PAGES = new TreeMap<>(Map.of("the page of all time",
			"/statistics?period=all", "the page of a year", "/statistics?period=year&date=%s", "the page of a month",
			"/statistics?period=month&date=%s", "the calendar of all time", "/statistics/calendar?period=all",
			"all tracks of all time", "/statistics/top/tracks?period=all", "new tracks of a year",
			"/statistics/top/tracks?new=yes&period=year&date=%s", "a track", "/statistics/tracks/1?period=all",
			"an artist", "/statistics/artists/1?period=all", "all time in JSON", "/api/statistics?period=all"));

	private final Random random = new Random(1);

	private final List<String> lines = new ArrayList<>();

	static Stream<Arguments> databasesAndPlays() {
		List<Integer> plays = Stream.of(System.getProperty("plays", "10000,100000,1000000").split(","))
			.map(Integer::valueOf)
			.toList();
		return Stream.of(TestDatabase.values())
			.flatMap((database) -> plays.stream().map((number) -> Arguments.of(database, number)));
	}

	@ParameterizedTest
	@MethodSource("databasesAndPlays")
	void printsHowSoonQuestionsAreAnswered(TestDatabase database, int plays) {
		String url = (database == TestDatabase.POSTGRESQL) ? TestDatabase.postgresUrl() : "";
		try (SpotifyStandIn spotify = SpotifyStandIn.start();
				RunningEarshot earshot = RunningEarshot.registered(spotify, TemporaryFiles.directory(),
						"earshot.storage.database-url=" + url)) {
			Visitor owner = new Visitor(earshot.url());
			owner.logIn(spotify, Person.LANTERN_FOX);
			owner.open("/history");
			owner.submit("/history/recording", "on", "true", "zone", "Europe/Berlin");
			JdbcClient jdbc = earshot.bean(JdbcClient.class);
			Listener listener = listener(earshot);
			new SyntheticLog(jdbc, listener.id()).fill(plays);
			jdbc.sql("analyze").update();
			ask(owner, earshot.bean(LoadedLogs.class), new PlainQueries(jdbc, database, listener.id()), listener);
			load(earshot.bean(LoadedLogs.class), earshot);
			logger.info("{}, {} plays\n| what | median | 95 % | in SQL, median | 95 % |\n|---|--:|--:|--:|--:|\n{}\n{}",
					database, plays, String.join("\n", this.lines), memory(earshot.bean(LoadedLogs.class), listener));
		}
	}

	private static Listener listener(RunningEarshot earshot) {
		AccountId account = new AccountId(
				earshot.bean(JdbcClient.class).sql("select id from account").query(String.class).single());
		return earshot.bean(Listeners.class).find(account).orElseThrow();
	}

	private void ask(Visitor owner, LoadedLogs logs, PlainQueries queries, Listener listener) {
		LocalDate last = day(SyntheticLog.TO);
		Period all = new Period(null, day(SyntheticLog.FROM), last);
		compare("overview of all time", () -> overview(logs, listener, all), () -> query(queries, all));
		for (PeriodUnit unit : List.of(PeriodUnit.YEAR, PeriodUnit.MONTH)) {
			compare("overview of a " + unit.name().toLowerCase(Locale.ROOT),
					() -> overview(logs, listener, Period.of(unit, anyDay())),
					() -> query(queries, Period.of(unit, anyDay())));
		}
		compare("hours of all weeks", () -> TestFigures.times(logs.of(listener), listener.zone(), all),
				() -> queries.heatMap(SyntheticLog.FROM, SyntheticLog.TO));
		PAGES.forEach((what, path) -> compare(what, () -> open(owner, path.formatted(anyDay())), null));
	}

	private static void overview(LoadedLogs logs, Listener listener, Period period) {
		new Overviews(logs.of(listener), listener.zone(), CountRule.SPOTIFY).of(period);
	}

	private static void query(PlainQueries queries, Period period) {
		queries.overview(millis(period.first()), millis(period.last().plusDays(1)));
	}

	private void load(LoadedLogs logs, RunningEarshot earshot) {
		PlayLog log = earshot.bean(PlayLog.class);
		compare("the log read after a start", () -> {
			logs.forget(listener(earshot).account());
			logs.of(listener(earshot));
		}, null);
		compare("a play recorded and the log asked", () -> {
			log.add(listener(earshot).account(),
					TestLog.play(TestLog.track("Ferry", "Lantern"), Instant.ofEpochMilli(System.currentTimeMillis())));
			logs.of(listener(earshot));
		}, null);
	}

	private String memory(LoadedLogs logs, Listener listener) {
		logs.forget(listener.account());
		long before = used();
		PlayColumns plays = logs.of(listener);
		long loaded = used() - before;
		int size = plays.size();
		logs.forget(listener.account());
		plays = null;
		return String.format(Locale.ROOT, "In memory: %.1f MB, %.1f bytes a play; after it is given back: %.1f MB",
				loaded / 1e6, (double) loaded / size, (used() - before) / 1e6);
	}

	// What is collected only after another collection is not missed.
	private static long used() {
		Runtime runtime = Runtime.getRuntime();
		return Stream.generate(() -> {
			System.gc();
			return runtime.totalMemory() - runtime.freeMemory();
		}).limit(4).mapToLong(Long::longValue).min().orElseThrow();
	}

	private void compare(String what, Runnable columns, @Nullable Runnable sql) {
		this.lines.add("| " + what + " | " + measure(columns, TIMES)
				+ ((sql != null) ? " | " + measure(sql, 1) + " |" : " | | |"));
		logger.info("{} measured", what);
	}

	private static String measure(Runnable work, int warmUp) {
		Stream.generate(() -> work).limit(warmUp).forEach(Runnable::run);
		long[] times = Stream.generate(() -> time(work)).limit(TIMES).mapToLong(Long::longValue).sorted().toArray();
		return String.format(Locale.ROOT, "%.1f ms | %.1f ms", times[(TIMES - 1) / 2] / 1e6,
				times[(TIMES - 1) * 95 / 100] / 1e6);
	}

	private static long time(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	private static LocalDate day(long millis) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
	}

	private static long millis(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
	}

	private LocalDate anyDay() {
		return day(SyntheticLog.FROM + this.random.nextLong(SyntheticLog.TO - SyntheticLog.FROM));
	}

	private static void open(Visitor visitor, String path) {
		assertThat(visitor.get(path).status()).isEqualTo(200);
	}

}
