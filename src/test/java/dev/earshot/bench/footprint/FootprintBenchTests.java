package dev.earshot.bench.footprint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints how long the built program takes to start and how much memory it occupies, after
 * the start and after an hour of use by one person.
 */
@Tag("bench")
class FootprintBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(FootprintBenchTests.class);

	private static final String COMMAND = System.getProperty("footprint.command",
			Path.of(System.getProperty("java.home"), "bin", "java") + " -jar target/earshot-0.1.0.jar");

	private static final int STARTS = Integer.getInteger("footprint.starts", 9);

	private static final int MINUTES = Integer.getInteger("footprint.minutes", 60);

	private static final Duration MINUTE = Duration.ofSeconds(Integer.getInteger("footprint.seconds", 60));

	private final Path data = TemporaryFiles.directory();

	@Test
	void printsStartAndMemory() throws IOException {
		try (SpotifyStandIn spotify = SpotifyStandIn.start()) {
			start(spotify).close();
			List<ProgramProcess> starts = Stream.generate(() -> startAndEnd(spotify)).limit(STARTS).toList();
			report("ready after", starts, ProgramProcess::startTime);
			report("CPU time until then", starts, ProgramProcess::startCpuTime);
			useForAnHour(spotify);
		}
	}

	private ProgramProcess start(SpotifyStandIn spotify) {
		return ProgramProcess.start(List.of(COMMAND.split(" ")), this.data, spotify, Map.of());
	}

	private ProgramProcess startAndEnd(SpotifyStandIn spotify) {
		try (ProgramProcess program = start(spotify)) {
			return program;
		}
	}

	private static void report(String what, List<ProgramProcess> starts, Function<ProgramProcess, Duration> time) {
		long[] millis = starts.stream().map(time).mapToLong(Duration::toMillis).sorted().toArray();
		logger.info("{}: {} ms at best, {} ms in the median of {} starts", what, millis[0], millis[millis.length / 2],
				millis.length);
	}

	private void useForAnHour(SpotifyStandIn spotify) throws IOException {
		try (ProgramProcess program = start(spotify)) {
			report("the start", program);
			try (OnePerson person = OnePerson.logIn(program.url(), spotify)) {
				report("login and import", program);
				for (int minute = 0; minute < MINUTES; minute++) {
					person.spendMinute(minute);
					LockSupport.parkNanos(MINUTE.toNanos());
					if (minute % 10 == 9) {
						report((minute + 1) + " minutes", program);
					}
				}
			}
		}
	}

	private static void report(String when, ProgramProcess program) {
		logger.info("{} MB resident after {}", program.residentMegabytes(), when);
	}

}
