package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.Visitor.Page;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Playable.Track;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What the packaged program does while something around it fails, and afterwards: it
 * serves, says what is wrong, loses nothing, and recovers by itself.
 */
@Tag("packaged")
class FaultTests {

	private static final List<Track> TRACKS = List.of(Catalogue.FERRY_AT_SIX, Catalogue.ANCHOR_SONG,
			Catalogue.HARBOR_LIGHTS, Catalogue.TIN_ROOF_RADIO);

	private static final List<SurroundingFault> ONE_OF_EACH_KIND = List.of(SurroundingFault.SPOTIFY_HALVES_ANSWERS,
			SurroundingFault.PORTAL_PAGE, SurroundingFault.DISK_FULL, SurroundingFault.DATABASE_LOCKED,
			SurroundingFault.NO_DESCRIPTORS, SurroundingFault.KILLED_WHILE_REFRESHING);

	// Nobody connects without descriptors, and nothing is locked or written that is not
	// there.
	private static final Set<Set<SurroundingFault>> IMPOSSIBLE = Set.of(
			EnumSet.of(SurroundingFault.NO_DESCRIPTORS, SurroundingFault.SLOW_CLIENTS),
			EnumSet.of(SurroundingFault.DIRECTORY_GONE, SurroundingFault.DATABASE_LOCKED),
			EnumSet.of(SurroundingFault.DIRECTORY_GONE, SurroundingFault.KILLED_WHILE_IMPORTING),
			EnumSet.of(SurroundingFault.DIRECTORY_GONE, SurroundingFault.KILLED_WHILE_BACKING_UP));

	private static FaultStage stage;

	private static int changes;

	private static int consents;

	@BeforeAll
	static void start() throws IOException {
		assumeTrue(FaultStage.isPossible(), "Faults of disk and descriptors need root and util-linux");
		stage = new FaultStage();
	}

	@AfterAll
	static void stop() throws IOException {
		if (stage != null) {
			stage.close();
		}
	}

	@ParameterizedTest
	@MethodSource("alone")
	void passes(SurroundingFault fault) throws IOException {
		survive(List.of(fault));
	}

	// All of them take several minutes.
	private static List<SurroundingFault> alone() {
		return Boolean.getBoolean("faults.all") ? List.of(SurroundingFault.values()) : ONE_OF_EACH_KIND;
	}

	private static void survive(List<SurroundingFault> faults) throws IOException {
		String link = stage.makeLink();
		int lines = stage.earshot().log().size();
		Stopwatch time = new Stopwatch();
		String seen = endure(faults, lines, link, time);
		play(link);
		time.lap();
		assertNothingIsLost();
		record(faults, seen, time, said(lines));
	}

	// Whatever comes of it, the next fault begins where nothing fails.
	private static String endure(List<SurroundingFault> faults, int lines, String link, Stopwatch time)
			throws IOException {
		Deque<SurroundingFault> begun = new ArrayDeque<>();
		try {
			for (SurroundingFault fault : faults) {
				begun.push(fault);
				fault.begin(stage);
			}
			return faults.stream().anyMatch(SurroundingFault::isSilent) ? "-" : seen(faults, lines, link);
		}
		finally {
			time.lap();
			for (SurroundingFault fault : inOrderOfTheirEnds(begun)) {
				fault.end(stage);
			}
			time.lap();
		}
	}

	// The newest first, but nothing starts before everything else is as it was.
	private static List<SurroundingFault> inOrderOfTheirEnds(Deque<SurroundingFault> begun) {
		return begun.stream().sorted(Comparator.comparing(SurroundingFault::isEndedByAStart)).toList();
	}

	private static String seen(List<SurroundingFault> faults, int lines, String link) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
			assertThat(stage.earshot().stranger("127.0.0.8").get("/actuator/health/liveness")).isEqualTo(200);
			Page page = stage.owner().get("/");
			assertThat(page.status()).isIn(200, 503);
			Page change = stage.owner().post("/household/consent", "agreed", String.valueOf(consents++ % 2 == 0));
			assertThat(change.status()).isIn(302, 303, 503);
			String said = page.body() + change.body() + said(lines);
			// One may hide another.
			assertThat(faults).anyMatch((fault) -> Pattern.compile(fault.said()).matcher(said).find());
		});
		if (faults.stream().allMatch((fault) -> fault.said().isEmpty())) {
			play(link);
		}
		return String.valueOf(stage.owner().get("/").status());
	}

	private static void play(String link) {
		Track next = TRACKS.get(changes++ % TRACKS.size());
		stage.awaitChange(link, next, next.name());
	}

	private static String said(int lines) throws IOException {
		return stage.earshot().log().stream().skip(lines).collect(Collectors.joining("\n"));
	}

	private static void record(List<SurroundingFault> faults, String seen, Stopwatch time, String said)
			throws IOException {
		String names = faults.stream().map(Enum::name).collect(Collectors.joining(" + "));
		String row = "| %s | %s | %s |%n".formatted(names, seen, time);
		Files.writeString(Path.of("target", "faults.md"), row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		Files.writeString(Path.of("target", "faults.log"), row + said + "\n", StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	private static void assertNothingIsLost() {
		Awaitility.await().until(() -> stage.earshot().stranger("127.0.0.8").get("/actuator/health/readiness") == 200);
		assertThat(stage.owner().open("/profile").body()).contains("Lantern Fox");
		assertThat(stage.missing()).isEmpty();
		stage.assertWhole();
	}

	@ParameterizedTest
	@EnumSource
	@Tag("faults")
	@Timeout(value = 60, unit = TimeUnit.MINUTES)
	void passesTogetherWithEachOther(SurroundingFault fault) throws IOException {
		for (SurroundingFault other : others(fault)) {
			survive(List.of(fault, other));
		}
	}

	private static List<SurroundingFault> others(SurroundingFault fault) {
		return Stream.of(SurroundingFault.values())
			.filter((other) -> other.compareTo(fault) > 0)
			.filter((other) -> !fault.isSilent() || !other.isSilent())
			.filter((other) -> !fault.isAboutSpotify() || !other.isAboutSpotify())
			.filter((other) -> !fault.isAboutTheClock() || !other.isAboutTheClock())
			.filter((other) -> !IMPOSSIBLE.contains(EnumSet.of(fault, other)))
			.toList();
	}

	/**
	 * Measures how long a fault, its end and the recovery took.
	 */
	private static final class Stopwatch {

		private final List<Double> laps = new ArrayList<>();

		private long last = System.nanoTime();

		void lap() {
			long now = System.nanoTime();
			this.laps.add((now - this.last) / 1e9);
			this.last = now;
		}

		@Override
		public String toString() {
			return this.laps.stream().map("%.1f s"::formatted).collect(Collectors.joining(" | "));
		}

	}

}
