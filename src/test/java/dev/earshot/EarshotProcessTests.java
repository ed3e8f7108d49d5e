package dev.earshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program in a process of its own.
 */
class EarshotProcessTests {

	private static final byte[] EXPORT = """
			[{"ts":"2024-03-01T10:00:00Z","ms_played":180000,"master_metadata_track_name":"Harbor Lights",
			"master_metadata_album_artist_name":"The Tides","master_metadata_album_album_name":"Piers",
			"spotify_track_uri":"spotify:track:4uLU6hMCjMI75M1A2tKUQC"},
			{"ts":"2024-03-01T11:00:00Z","ms_played":90000,"master_metadata_track_name":"Füchsin 🦊",
			"master_metadata_album_artist_name":"The Tides","master_metadata_album_album_name":"Piers",
			"spotify_track_uri":"spotify:track:4uLU6hMCjMI75M1A2tKUQD"}]
			""".getBytes(StandardCharsets.UTF_8);

	@Nested
	class Starts {

		@TempDir
		Path data;

		@Test
		void keepsPeopleLoggedInWhenItIsKilledAndStartedAgain() throws IOException {
			int port = RunningEarshot.freePort();
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				Visitor owner = new Visitor("http://127.0.0.1:" + port);
				try (EarshotProcess first = new EarshotProcess(port, standIn, this.data).ready()) {
					owner.logIn(standIn, Person.LANTERN_FOX);
					assertThat(owner.open("/setup").body()).contains("The .env file");
					assertThat(new Visitor(first.url()).logIn(standIn, Person.SECOND_PERSON).path()).isEqualTo("/");
					assertThat(first.log()).doesNotContain("ERROR");
				}
				standIn.tokens().expireAccessTokens();
				try (EarshotProcess _ = new EarshotProcess(port, standIn, this.data).ready()) {
					assertThat(owner.open("/profile").body()).contains("Lantern Fox").doesNotContain("data-refusal");
				}
			}
		}

		@Test
		void doesNotStartWithAWrongKeyAndSaysNothingElse() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				RunningEarshot.registered(standIn, this.data).close();
				Files.writeString(this.data.resolve("earshot.key"), "ab".repeat(32));
				try (EarshotProcess earshot = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data)) {
					assertThat(earshot.exitCode()).isEqualTo(1);
					assertThat(earshot.log())
						.contains("is not the one that this database's secrets were encrypted with.")
						.doesNotContain("\tat ", "Exception", "WARN");
				}
			}
		}

		@Test
		void namesAllWrongSettingsAtOnceAndNothingElse() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start();
					EarshotProcess earshot = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data, """
							SPOTIFY_CLIENT_ID=your_client_id
							EARSHOT_KEY="too short"
							EARSHOT_PUBLIC_URL=earshot.example.com
							EARSHOT_SECRET_KEY
							= nothing
							""", List.of())) {
				assertThat(earshot.exitCode()).isEqualTo(1);
				assertThat(earshot.log())
					.contains("SPOTIFY_CLIENT_ID is", "EARSHOT_KEY is", "EARSHOT_PUBLIC_URL is", "Line 5")
					.doesNotContain("\tat ", "Exception", "too short");
			}
		}

		@Test
		void doesNotStartWhereAnotherOneRuns() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start();
					RunningEarshot _ = RunningEarshot.registered(standIn, this.data);
					EarshotProcess second = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data)) {
				assertThat(second.exitCode()).isEqualTo(1);
				assertThat(second.log()).contains("Another Earshot already uses the data directory " + this.data)
					.doesNotContain("\tat ", "Exception", "WARN");
			}
		}

		@Test
		void sendsFiguresAndTracesWithoutTokensWhereTheStandardVariablesSay() throws IOException {
			String token = "a-token-of-a-share-link";
			try (SpotifyStandIn standIn = SpotifyStandIn.start();
					TelemetryCollector collector = new TelemetryCollector();
					EarshotProcess earshot = EarshotProcess
						.with(RunningEarshot.freePort(), standIn, this.data,
								Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url(), "OTEL_TRACES_SAMPLER",
										"always_on", "OTEL_METRIC_EXPORT_INTERVAL", "1000", "OTEL_BSP_SCHEDULE_DELAY",
										"100", "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"))
						.ready()) {
				new Visitor(earshot.url()).get("/s/" + token + "/card.svg");
				Awaitility.await().atMost(1, TimeUnit.MINUTES).untilAsserted(() -> {
					assertThat(collector.received("/v1/metrics")).contains("earshot.streams");
					assertThat(collector.received("/v1/traces")).contains("/s/{token}/card.svg").doesNotContain(token);
				});
				// Java itself warns of a library that uses Unsafe.
				assertThat(earshot.log().lines().filter((line) -> !line.startsWith("WARNING: "))).isNotEmpty()
					.allSatisfy((line) -> assertThat(JsonMapper.shared().readTree(line).has("@timestamp")).isTrue());
			}
		}

		@Test
		void runsWhereNothingCanBeUnpackedInTheUsualPlace() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start();
					EarshotProcess earshot = new EarshotProcess(RunningEarshot.freePort(), standIn, this.data,
							"-Dorg.sqlite.tmpdir=" + this.data.resolve("nowhere"))
						.ready()) {
				assertThat(earshot.log()).doesNotContain("\tat ", "ERROR");
			}
		}

	}

	@Nested
	class Commands {

		@TempDir
		Path data;

		@TempDir
		Path elsewhere;

		private final Path backup = TemporaryFiles.directory().resolve("earshot.zip.age");

		@Test
		void everybodyIsLoggedInAfterARestoreElsewhere() throws IOException {
			int port = RunningEarshot.freePort();
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				Visitor owner = new Visitor("http://127.0.0.1:" + port);
				Visitor other = new Visitor("http://127.0.0.1:" + port);
				try (EarshotProcess _ = new EarshotProcess(port, standIn, this.data).ready()) {
					owner.logIn(standIn, Person.LANTERN_FOX);
					other.logIn(standIn, Person.SECOND_PERSON);
					assertDone(run(this.data, "backup", this.backup.toString()), "The backup is " + this.backup);
				}
				assertDone(run(this.elsewhere, "restore", this.backup.toString()), "The backup is restored.");
				standIn.tokens().expireAccessTokens();
				try (EarshotProcess _ = new EarshotProcess(port, standIn, this.elsewhere).ready()) {
					assertThat(owner.open("/profile").body()).contains("Lantern Fox").doesNotContain("data-refusal");
					assertThat(other.open("/profile").status()).isEqualTo(200);
				}
			}
		}

		@Test
		void restoresNothingWhileEarshotRuns() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start();
					RunningEarshot _ = RunningEarshot.registered(standIn, this.data)) {
				assertDone(run(this.data, "backup", this.backup.toString()), "The backup is");
				EarshotCommand restore = run(this.data, "restore", this.backup.toString());
				assertThat(restore.exitCode()).isEqualTo(1);
				assertThat(restore.output()).startsWith("Another Earshot already uses the data directory " + this.data)
					.hasLineCount(1);
			}
		}

		@Test
		void tellsAWrongPassphraseInOneLineAndChangesNothing() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				RunningEarshot.registered(standIn, this.data).close();
			}
			assertDone(run(this.data, "backup", this.backup.toString()), "The backup is");
			EarshotCommand restore = EarshotCommand.run(this.elsewhere, "not these four words", "restore",
					this.backup.toString());
			assertThat(restore.exitCode()).isEqualTo(1);
			assertThat(restore.output()).startsWith(Texts.of("refusal.wrong-passphrase")).hasLineCount(1);
			assertThat(this.elsewhere).isDirectoryNotContaining("glob:**.{db,key}");
		}

		private static EarshotCommand run(Path data, String... arguments) throws IOException {
			return EarshotCommand.run(data, EarshotCommand.PASSPHRASE, arguments);
		}

		private static void assertDone(EarshotCommand command, String sentence) {
			assertThat(command.output()).contains(sentence);
			assertThat(command.exitCode()).isZero();
		}

	}

	@Nested
	class Moves {

		@TempDir
		Path data;

		private final int port = RunningEarshot.freePort();

		private final Visitor owner = new Visitor("http://127.0.0.1:" + this.port);

		@Test
		void showTheSamePagesToWhoeverWasLoggedIn() throws IOException {
			String url = TestDatabase.postgresUrl();
			List<String> before;
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				try (RunningEarshot _ = start(standIn, "")) {
					use(standIn);
					before = pages();
				}
				EarshotCommand move = EarshotCommand.move(this.data, url);
				assertThat(move.output()).contains("Everything is in PostgreSQL:", "listener: 1 row", "play: 2 rows")
					.doesNotContain("\tat ");
				assertThat(move.exitCode()).isZero();
				try (RunningEarshot _ = start(standIn, url)) {
					assertThat(pages()).isEqualTo(before);
				}
			}
		}

		private RunningEarshot start(SpotifyStandIn standIn, String url) {
			return RunningEarshot.on(this.port, standIn, this.data,
					Stream
						.concat(Stream.of(RunningEarshot.registration(standIn)),
								Stream.of("earshot.storage.database-url=" + url))
						.toArray(String[]::new));
		}

		private void use(SpotifyStandIn standIn) {
			this.owner.logIn(standIn, Person.LANTERN_FOX);
			this.owner.open("/share/webhooks");
			this.owner.post("/share/webhooks", "name", "Lights", "url", "http://127.0.0.1:9/", "events", "started");
			this.owner.open("/share");
			this.owner.post("/share", "name", "Stream", "opens", "feed");
			this.owner.open("/history");
			this.owner.submit("/history/recording", "on", "true", "zone", "UTC");
			this.owner.open("/history/import");
			this.owner.upload("/history/import", "Streaming_History_Audio_2024.json", EXPORT);
			Awaitility.await()
				.untilAsserted(() -> assertThat(this.owner.open("/history").body()).contains("Harbor Lights"));
		}

		// Without what is new in every answer.
		private List<String> pages() {
			assertThat(this.owner.open("/profile").body()).contains("Lantern Fox").doesNotContain("data-refusal");
			return Stream
				.of("/share", "/share/webhooks", "/history?to=2024-12-31", "/history/import", "/statistics?period=all")
				.map((path) -> this.owner.open(path).body())
				.map((body) -> body.replaceAll("(_csrf=|(_csrf|once)\" value=\")[^\"]*", ""))
				.toList();
		}

		@Test
		void areRefusedWhileEarshotRuns() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start(); RunningEarshot _ = start(standIn, "")) {
				EarshotCommand move = EarshotCommand.move(this.data, TestDatabase.postgresUrl());
				assertThat(move.exitCode()).isEqualTo(1);
				assertThat(move.output()).startsWith("Another Earshot already uses the data directory " + this.data)
					.hasLineCount(1);
			}
		}

		@Test
		void leaveNothingWhenTheyAreKilledAndCanBeMadeAgain() throws Exception {
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				start(standIn, "").close();
			}
			new EncryptedTexts(this.data).add();
			String url = TestDatabase.POSTGRESQL.url();
			try (HeldTable held = HeldTable.in(url, "last_playback")) {
				Process move = EarshotCommand.startMove(this.data, url);
				held.awaitWriter();
				move.destroyForcibly().onExit().join();
			}
			JdbcClient target = JdbcClient.create(new DriverManagerDataSource(url));
			assertThat(target.sql("select count(*) from account").query(Integer.class).single()).isZero();
			assertThat(EarshotCommand.move(this.data, url).exitCode()).isZero();
			assertThat(target.sql("select count(*) from last_playback").query(Integer.class).single())
				.isEqualTo(EncryptedTexts.COUNT);
		}

	}

	@Nested
	class Kills {

		private static final int KILLS = 100;

		private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

		private static final Vault NEW = TestVault.withKeyOf((byte) 2);

		@TempDir
		Path data;

		private final SpotifyStandIn standIn = SpotifyStandIn.start();

		private final int port = RunningEarshot.freePort();

		private final ConcurrentVisitors people = new ConcurrentVisitors("http://127.0.0.1:" + this.port, this.standIn);

		@BeforeEach
		void giveTheKey() throws IOException {
			Files.writeString(this.data.resolve("earshot.key"), TestVault.KEY);
		}

		@AfterEach
		void close() {
			this.standIn.close();
		}

		/**
		 * Shows that at a hundred moments, in the middle of whatever the program did, its
		 * files held everything that was acknowledged and nothing that was revoked: what
		 * they are while the process stands still is what {@code kill -9} would leave.
		 */
		@Test
		@EnabledOnOs(OS.LINUX)
		void aHundredMomentsHoldWhatWasAcknowledgedUntilThen() throws IOException {
			try (EarshotProcess earshot = start()) {
				this.people.logIn();
				this.people.during(() -> {
					for (int moment = 0; moment < KILLS; moment++) {
						awaitAnotherPromise();
						assertPromisesKeptBy(earshot);
					}
				});
			}
			assertPromisesKept();
		}

		private void assertPromisesKeptBy(EarshotProcess earshot) throws IOException {
			Map<String, Set<String>> before = this.people.promises().now();
			Path[] left = new Path[1];
			earshot.whileItStandsStill(() -> left[0] = StoredContent.copyOf(this.data));
			assertHolds(left[0], this.people.promises().since(before));
		}

		/**
		 * Shows that the program starts with what a kill left, and that people go on
		 * where they were, logged in as before.
		 */
		@Test
		void threeKillsTakeNothingAway() throws IOException {
			kill(3);
		}

		@Test
		@Tag("kills")
		@Timeout(value = 30, unit = TimeUnit.MINUTES)
		void aHundredKillsTakeNothingAway() throws IOException {
			kill(KILLS);
		}

		private void kill(int times) throws IOException {
			for (int kill = 0; kill < times; kill++) {
				try (EarshotProcess earshot = start()) {
					if (kill == 0) {
						this.people.logIn();
					}
					this.people.during(() -> {
						awaitMorePromises();
						earshot.kill();
					});
				}
				assertPromisesKept();
			}
		}

		private void awaitMorePromises() {
			for (int promise = 0; promise < 50; promise++) {
				awaitAnotherPromise();
			}
		}

		private void awaitAnotherPromise() {
			int before = this.people.promises().count();
			Awaitility.await().pollInterval(POLL_INTERVAL).until(() -> this.people.promises().count() > before);
		}

		private void assertPromisesKept() {
			assertHolds(this.data, this.people.promises().now());
		}

		private void assertHolds(Path files, Map<String, Set<String>> promises) {
			try (StoredContent stored = StoredContent.in(files)) {
				stored.assertWhole();
				stored.assertKeep(promises);
				stored.assertTokensOf(this.standIn);
			}
		}

		/**
		 * Shows that a change of the key that was killed goes on at the next start, and
		 * that nobody is logged out by it.
		 */
		@Test
		void aKillWhileTheKeyIsChangedTakesNothingAway() throws IOException {
			Visitor owner = new Visitor("http://127.0.0.1:" + this.port);
			try (EarshotProcess _ = start()) {
				owner.logIn(this.standIn, Person.LANTERN_FOX);
			}
			EncryptedTexts texts = new EncryptedTexts(this.data);
			texts.add();
			try (EarshotProcess earshot = changeKey()) {
				Awaitility.await().pollInterval(POLL_INTERVAL).until(texts::areBeingChanged);
				Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> texts.under(NEW) > 0);
				earshot.kill();
			}
			assertThat(texts.under(NEW)).isBetween(1, EncryptedTexts.COUNT - 1);
			try (EarshotProcess _ = changeKey().ready()) {
				assertThat(texts.under(NEW)).isEqualTo(EncryptedTexts.COUNT);
				assertThat(owner.open("/profile").body()).contains("Lantern Fox").doesNotContain("data-refusal");
			}
		}

		private EarshotProcess changeKey() throws IOException {
			return EarshotProcess.with(this.port, this.standIn, this.data,
					Map.of("EARSHOT_KEY", "02".repeat(32), "EARSHOT_KEY_PREVIOUS", TestVault.KEY));
		}

		private EarshotProcess start() throws IOException {
			return new EarshotProcess(this.port, this.standIn, this.data, "-Dearshot.spotify.plan.burst=100000",
					"-Dearshot.spotify.plan.strangers=100000", "-Dearshot.account.login-attempts=100000",
					"-Dearshot.webhook.hosts=192.0.2.1")
				.ready();
		}

	}

}
