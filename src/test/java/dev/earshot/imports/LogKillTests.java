package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.ImportReport.FileLine;
import dev.earshot.imports.SimulatedDay.Heard;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.exportfile.GeneratedExport;
import dev.earshot.imports.exportfile.GeneratedFile;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestConnections;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills what writes a log at random moments of a simulated day, in the middle of whatever
 * it writes, while an import runs.
 */
class LogKillTests {

	private static final long SEED = 11;

	private static final int MOST_LINES = 80;

	// That nothing plays is believed at the second poll, and stored after it.
	private static final Duration NOTICED = LogProgram.POLL.multipliedBy(3);

	private static final Duration STORED = Duration.ofMinutes(1).plus(LogProgram.POLL);

	private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

	private final Random random = new Random(SEED);

	private final Path data = TemporaryFiles.directory();

	private final Path exports = TemporaryFiles.directory();

	private final Map<Era, GeneratedExport> plans = new HashMap<>();

	private final Set<String> confirmed = new HashSet<>();

	private final List<Absence> absences = new ArrayList<>();

	private void generateExports(int listens) {
		ExportGenerator generator = new ExportGenerator(SEED, listens).rowsPerFile(400).withFaults();
		for (Era era : Era.values()) {
			GeneratedExport export = generator.export(era);
			export.zip(this.exports);
			this.plans.put(era, export);
		}
	}

	@Test
	void threeKillsTakeNothingAway() throws Exception {
		kill(3);
	}

	@Test
	@Tag("kills")
	@Timeout(value = 30, unit = TimeUnit.MINUTES)
	void twoHundredKillsTakeNothingAway() throws Exception {
		kill(200);
	}

	private void kill(int times) throws Exception {
		generateExports(500 + 100 * times);
		TestImport test = TestImport.in(migrated("earshot.db"));
		LogProcess.Arguments arguments = new LogProcess.Arguments(this.data, this.exports, test.log().account(), SEED,
				Duration.ofMinutes(15L * (times + 1)), TestLog.NOON, false);
		for (int kill = 0; kill < times; kill++) {
			LogProcess program = LogProcess.start(arguments);
			program.awaitLines(1 + this.random.nextInt(MOST_LINES));
			program.kill();
			arguments = arguments.startingAt(comeBackAfter(program, arguments.startsAt()));
		}
		LogProcess last = LogProcess.start(arguments.last());
		assertThat(last.awaitEnd()).as(last::output).isZero();
		comeBackAfter(last, arguments.startsAt());
		Instant end = this.absences.removeLast().from();
		assertReportsAreRight(test);
		assertLogIsTheTruthButForGaps(test.log(), arguments.day().endedBefore(end.minus(NOTICED)));
	}

	private DataSource migrated(String file) {
		DataSource source = TestConnections.to("jdbc:sqlite:" + this.data.resolve(file)).source();
		new TestDatabase.Upgrade(source, "sqlite").finish();
		return source;
	}

	// It is started again after a few seconds, or after more than two minutes.
	private Instant comeBackAfter(LogProcess program, Instant start) {
		this.confirmed.addAll(program.said(LogProgram.STORED));
		List<String> polls = program.said(LogProgram.POLLS);
		Instant from = polls.isEmpty() ? start : Instant.parse(polls.getLast());
		Instant to = from.plusSeconds(this.random.nextBoolean() ? 5 : 150 + this.random.nextInt(600));
		this.absences.add(new Absence(from, to));
		return to;
	}

	private void assertLogIsTheTruthButForGaps(TestLog log, List<Heard> truth) {
		Map<String, LoggedPlay> logged = new HashMap<>();
		log.plays()
			.forEach(log.listener(), PlayFilter.of(new PlayOrigin(PlaySource.RECORDED, null)),
					(stored) -> assertThat(logged.put(stored.play().item().title(), stored.play())).isNull());
		List<Gap> gaps = log.gaps().all(log.listener());
		assertThat(logged.keySet()).containsAll(this.confirmed);
		assertThat(truth).allSatisfy((heard) -> assertIsLogged(heard, logged.get(heard.title()), gaps));
		assertThat(truth).extracting(Heard::title).containsAll(endedBefore(logged, truth.getLast().to()));
		assertThat(gaps).allMatch((gap) -> this.absences.stream().anyMatch((absence) -> absence.explains(gap)));
		assertThat(this.absences).allMatch((absence) -> absence.isShort()
				|| gaps.stream().anyMatch((gap) -> absence.isWithin(gap.beganAt(), gap.endedAt()))
				|| logged.values().stream().anyMatch((play) -> absence.isWithin(play.startedAt(), play.endedAt())));
	}

	private void assertIsLogged(Heard heard, @Nullable LoggedPlay play, List<Gap> gaps) {
		if (play == null) {
			assertThat(gaps).as("away in %s", this.absences).anyMatch((gap) -> isWithin(heard, gap));
		}
		else {
			assertIsTrue(play, heard);
		}
	}

	private static List<String> endedBefore(Map<String, LoggedPlay> logged, Instant end) {
		return logged.values()
			.stream()
			.filter((play) -> !play.endedAt().isAfter(end))
			.map((play) -> play.item().title())
			.toList();
	}

	// Nobody has seen it: it began after the last poll, or at it.
	private static boolean isWithin(Heard heard, Gap gap) {
		return !heard.from().isBefore(gap.beganAt().minus(LogProgram.POLL)) && !heard.to().isAfter(gap.endedAt());
	}

	private void assertIsTrue(LoggedPlay play, Heard heard) {
		assertThat(play.startedAt()).as("away in %s", this.absences).isBetween(heard.from(), heard.to());
		assertThat(play.endedAt()).as("away in %s", this.absences).isBetween(heard.from(), noticedAt(heard.to()));
		assertThat(play.listened()).isLessThanOrEqualTo(Duration.between(heard.from(), noticedAt(heard.to())));
		if (this.absences.stream().noneMatch((absence) -> absence.touches(heard))) {
			assertThat(play.startedAt()).isEqualTo(heard.from());
		}
		assertThat(play.listened()).as("away in %s", this.absences)
			.isGreaterThanOrEqualTo(heard.listened().minus(LogProgram.POLL).minus(unseen(heard)));
	}

	// A running play is stored every minute.
	private Duration unseen(Heard heard) {
		return this.absences.stream()
			.filter((absence) -> absence.touches(heard))
			.map((absence) -> Duration.between(absence.from(), absence.to()).plus(STORED))
			.reduce(Duration.ZERO, Duration::plus);
	}

	// What ended while the program did not run may have ended when it ran again, if what
	// followed it had ended, too.
	private Instant noticedAt(Instant end) {
		return this.absences.stream()
			.filter((absence) -> absence.isAround(end))
			.map(Absence::to)
			.max(Comparator.naturalOrder())
			.orElse(end);
	}

	private void assertReportsAreRight(TestImport killed) throws IOException {
		TestImport undisturbed = TestImport.in(migrated("undisturbed.db"));
		List<PlayImport> imports = killed.reports().of(killed.log().listener()).reversed();
		assertThat(imports).isNotEmpty();
		List<Integer> repeated = new ArrayList<>();
		for (int number = 0; number < imports.size(); number++) {
			repeated.add(imported(undisturbed, number));
		}
		for (int number = 0; number < imports.size(); number++) {
			ImportReport report = report(killed, imports.get(number).id());
			assertThat(report.summary().state()).isEqualTo(ImportState.FINISHED);
			ImportReport expected = report(undisturbed, repeated.get(number));
			assertThat(report.summary().counts().imported()).isEqualTo(stored(killed, report.summary().id()));
			assertThat(report.files()).isEqualTo(expected.files());
			assertThat(report.problems()).isEqualTo(expected.problems());
			assertThat(report.ignored()).isEqualTo(expected.ignored());
			assertThat(rows(report)).isEqualTo(planned(number));
		}
		assertThat(imported(killed)).isEqualTo(imported(undisturbed));
		assertThat(this.data.resolve("imports")).doesNotExist();
	}

	private static List<LoggedPlay> imported(TestImport test) {
		List<LoggedPlay> plays = new ArrayList<>();
		test.log()
			.plays()
			.forEach(test.log().listener(), PlayFilter.of(new PlayOrigin(PlaySource.IMPORTED, null)),
					(stored) -> plays.add(stored.play()));
		return plays;
	}

	private static List<Long> rows(ImportReport report) {
		return report.files().stream().map(FileLine::counts).map((counts) -> counts.rows()).toList();
	}

	private List<Long> planned(int number) {
		return Objects.requireNonNull(this.plans.get(Era.values()[number % Era.values().length]))
			.histories()
			.stream()
			.map(GeneratedFile::plan)
			.map((plan) -> (long) plan.rows())
			.toList();
	}

	private int imported(TestImport test, int number) throws IOException {
		UploadDirectory directory = TestImport.directory();
		ImportTarget target = test.begin();
		directory.create(target.id());
		Files.copy(this.exports.resolve(LogProgram.export(number)), directory.file(target.id(), 1));
		test.runs(directory).run(target, new ReadPosition(1, () -> 0), () -> false);
		test.finish(target);
		return target.id();
	}

	private static ImportReport report(TestImport test, int id) {
		return test.reports().report(test.log().listener(), id).orElseThrow();
	}

	private static long stored(TestImport test, int id) {
		return test.log().plays().count(test.log().listener(), PlayFilter.of(PlayOrigin.of(id)));
	}

	/**
	 * A time for which the program did not run.
	 *
	 * @param from when it polled last
	 */
	private record Absence(Instant from, Instant to) {

		boolean isShort() {
			return Duration.between(this.from, this.to).compareTo(TWO_MINUTES) <= 0;
		}

		boolean isWithin(Instant begin, Instant end) {
			return !begin.isAfter(this.from) && !end.isBefore(this.to);
		}

		// A gap begins up to a minute too early.
		boolean explains(Gap gap) {
			return gap.endedAt().equals(this.to) && !gap.beganAt().isAfter(this.from);
		}

		boolean isAround(Instant instant) {
			return !instant.isBefore(this.from.minus(NOTICED)) && !instant.isAfter(this.to);
		}

		boolean touches(Heard heard) {
			return !this.to.isBefore(heard.from().minus(LogProgram.POLL))
					&& !this.from.isAfter(heard.to().plus(NOTICED));
		}

	}

}
