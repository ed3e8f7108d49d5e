package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.InstallationBeforeProviders;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.FreePort;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.standin.StandInApp;
import dev.earshot.storage.DatabaseReads;
import dev.earshot.storage.DatabaseTransactions;
import dev.earshot.storage.LockedFile;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

/**
 * The program and its database: busy, away, counted and upgraded.
 */
class DatabaseIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void runsForTheNextTestThoughThisOneStoppedIt() {
		earshot.stop();
		earshot.beforeEach(mock(ExtensionContext.class));
		assertThat(earshot.owner().open("/profile").body()).contains("Lantern Fox");
	}

	@Test
	void hasTransactionsThatFailAsOtherUsesOfTheDatabaseDo() {
		assertThat(earshot.bean(PlatformTransactionManager.class)).isInstanceOf(DatabaseTransactions.class);
	}

	@Nested
	class BusySqlite {

		private final Visitor owner = new Visitor(earshot.program().url(), "Accept", "text/html");

		@BeforeEach
		void logIn() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
			this.owner.logIn(earshot.spotify(), Person.LANTERN_FOX);
			this.owner.open("/admin");
		}

		@ParameterizedTest
		@ValueSource(strings = { "/", "/profile", "/share", "/share/webhooks", "/admin", "/login", "/css/base.css",
				"/icon/favicon.svg" })
		void readsGoOn(String path) throws SQLException {
			try (LockedFile _ = locked()) {
				assertThat(this.owner.get(path).status()).isEqualTo(200);
			}
		}

		@Test
		void outputsGoOnAndTheirViewsAreCountedLater() throws SQLException {
			TestLink link = TestLink.of(earshot.program(), this.owner, Output.FEED, Output.OVERLAY);
			try (LockedFile _ = locked()) {
				assertThat(this.owner.get(link.path("now.json")).body()).contains("Harbor Lights");
				assertThat(this.owner.get(link.path("overlay")).status()).isEqualTo(200);
			}
			this.owner.get("/share");
			assertThat(views()).isEqualTo(2);
		}

		@Test
		void saysWhatCannotBeWrittenAndWhenToComeBack() throws SQLException {
			try (LockedFile _ = locked()) {
				Page page = invite();
				assertThat(page.status()).isEqualTo(503);
				assertThat(page.header("Retry-After")).isEqualTo("2");
				assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
				assertThat(page.header("Content-Type")).startsWith("text/html");
				assertThat(page.body()).contains("<h1>The database is busy</h1>", "/css/base-");
				assertThat(page.headers().map()).doesNotContainKey("refresh");
			}
		}

		@Test
		void tellsProgramsTheSame() throws SQLException {
			Visitor program = earshot.owner();
			program.open("/admin");
			try (LockedFile _ = locked()) {
				Page answer = program.post("/admin/invitations", "spotifyId", "somebody");
				assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
				assertThat(answer.body()).contains("\"status\":503", "\"code\":\"database-busy\"");
			}
		}

		@Test
		void worksAtOnceAfterwardsWhateverFailedMeanwhile() throws SQLException {
			try (LockedFile _ = locked()) {
				for (int attempt = 0; attempt < 20; attempt++) {
					assertThat(invite().status()).isEqualTo(503);
				}
			}
			for (int attempt = 0; attempt < 20; attempt++) {
				assertThat(invite().status()).isEqualTo(302);
			}
			assertThat(earshot.owner().get("/profile").status()).isEqualTo(200);
		}

		@Test
		void isNotReadyButAlive() throws SQLException {
			try (LockedFile _ = locked()) {
				assertThat(earshot.visitor().get("/actuator/health/readiness").status()).isEqualTo(503);
				assertThat(earshot.visitor().get("/actuator/health/liveness").status()).isEqualTo(200);
			}
			assertThat(earshot.visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
		}

		private Page invite() {
			return this.owner.post("/admin/invitations", "spotifyId", "somebody");
		}

		private static int views() {
			return earshot.bean(JdbcClient.class)
				.sql("select coalesce(sum(views), 0) from share_view")
				.query(Integer.class)
				.single();
		}

		private static LockedFile locked() throws SQLException {
			return LockedFile.at(earshot.data().resolve("earshot.db"));
		}

	}

	@Nested
	class Reads {

		private static final String SESSION = "(?is)select.*spring_session.*";

		private static SpotifyStandIn standIn;

		private static RunningEarshot observed;

		private Visitor owner;

		@BeforeAll
		static void start() {
			standIn = SpotifyStandIn.start();
			observed = RunningEarshot.registered(standIn, TemporaryFiles.directory(), DatabaseReads.PROPERTY);
		}

		@AfterAll
		static void stop() {
			observed.close();
			standIn.close();
		}

		@BeforeEach
		void logInAndPlay() {
			standIn.listener().play(Catalogue.HARBOR_LIGHTS, Catalogue.ANCHOR_SONG);
			this.owner = new Visitor(observed.url());
			this.owner.logIn(standIn, Person.LANTERN_FOX);
			this.owner.turnOnControls(standIn, Person.LANTERN_FOX);
			this.owner.open("/");
			forget();
		}

		@Test
		void aPageReadsTheSessionOnly() {
			assertThat(this.owner.get("/").status()).isEqualTo(200);
			assertReadsTheSessionOnly();
		}

		@Test
		void aCommandReadsTheSessionOnly() {
			assertThat(this.owner.post("/playback/pause").status()).isEqualTo(302);
			assertReadsTheSessionOnly();
		}

		@Test
		void aFileOfAPageReadsNothing() {
			assertThat(this.owner.get("/css/base.css").status()).isEqualTo(200);
			assertThat(reads().queries()).isEmpty();
		}

		@Test
		void aChangeByAnotherRequestCounts() {
			assertThat(this.owner.get("/").body()).contains("/playback/pause");
			Visitor elsewhere = new Visitor(observed.url());
			elsewhere.logIn(standIn, Person.LANTERN_FOX);
			elsewhere.open("/profile");
			elsewhere.submit("/profile/disconnect");
			assertThat(this.owner.get("/").location()).endsWith("/login");
		}

		private static void assertReadsTheSessionOnly() {
			assertThat(reads().queries()).isNotEmpty().allMatch((query) -> query.matches(SESSION));
			assertThat(reads().decrypted()).isEmpty();
		}

		private static void forget() {
			reads().queries();
			reads().decrypted();
		}

		private static DatabaseReads reads() {
			return observed.bean(DatabaseReads.class);
		}

	}

	@Nested
	class OnPostgres {

		@TempDir
		Path data;

		@Test
		void runsOnPostgresAndKnowsWhoIsLoggedInAndWhatTheyHeardAfterARestart() {
			String url = TestDatabase.postgresUrl();
			int port = RunningEarshot.freePort();
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				standIn.listener().play(Catalogue.HARBOR_LIGHTS);
				Visitor owner = new Visitor("http://127.0.0.1:" + port);
				try (RunningEarshot _ = start(port, standIn, url)) {
					assertThat(owner.logIn(standIn, Person.LANTERN_FOX).body()).contains("Harbor Lights");
				}
				try (RunningEarshot _ = start(port, standIn, url)) {
					assertThat(owner.open("/profile").body()).contains("Lantern Fox");
					standIn.refuse("/me/player", "error-503", Duration.ofHours(1));
					await().untilAsserted(
							() -> assertThat(owner.open("/").body()).contains("Harbor Lights", "data-refusal"));
				}
			}
			assertThat(this.data).isDirectoryNotContaining("glob:**.db");
		}

		private RunningEarshot start(int port, SpotifyStandIn standIn, String url) {
			Stream<String> database = Stream.of("earshot.storage.database-url=" + url);
			return RunningEarshot.on(port, standIn, this.data,
					Stream.concat(Stream.of(RunningEarshot.registration(standIn)), database).toArray(String[]::new));
		}

	}

	@Nested
	class PostgresOutage {

		@TempDir
		Path data;

		private final int port = FreePort.find();

		@Test
		void goesOnFromMemoryAndWorksAtOnceWhenPostgresIsThereAgain() throws IOException {
			EmbeddedPostgres postgres = postgres();
			try (SpotifyStandIn standIn = SpotifyStandIn.start();
					RunningEarshot earshot = RunningEarshot.start(standIn, this.data,
							"earshot.storage.database-url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
				standIn.listener().play(Catalogue.HARBOR_LIGHTS);
				Visitor owner = loggedIn(earshot, standIn);
				TestLink link = TestLink.of(earshot, owner, Output.FEED);
				AccountId account = link.link().account();
				postgres.close();
				assertSaysThatItIsAway(owner);
				standIn.listener().play(Catalogue.ANCHOR_SONG);
				await().untilAsserted(() -> {
					TestPolls.pollNow(earshot, account);
					assertThat(owner.get(link.path("now.json")).body()).contains(Catalogue.ANCHOR_SONG.name());
				});
				postgres = postgres();
				await().until(() -> owner.get("/").status() == 200);
				assertThat(owner.get("/profile").body()).contains("Lantern Fox");
				assertThat(owner.get("/actuator/health/readiness").status()).isEqualTo(200);
				await().until(() -> views(earshot) > 0);
			}
			postgres.close();
		}

		private Visitor loggedIn(RunningEarshot earshot, SpotifyStandIn standIn) {
			Visitor owner = new Visitor(earshot.url(), "Accept", "text/html,*/*;q=0.8");
			owner.open("/setup");
			owner.submit("/setup", "clientId", standIn.app().clientId(), "clientSecret", standIn.app().secret());
			owner.logIn(standIn, Person.LANTERN_FOX);
			return owner;
		}

		private static void assertSaysThatItIsAway(Visitor owner) {
			Page page = owner.get("/");
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.header("Retry-After")).isEqualTo("2");
			assertThat(page.header("Refresh")).isEqualTo("2");
			assertThat(owner.get("/css/base.css").status()).isEqualTo(200);
			assertThat(owner.get("/actuator/health/liveness").status()).isEqualTo(200);
			assertThat(owner.get("/actuator/health/readiness").status()).isEqualTo(503);
		}

		private static int views(RunningEarshot earshot) {
			return earshot.bean(JdbcClient.class)
				.sql("select coalesce(sum(views), 0) from share_view")
				.query(Integer.class)
				.single();
		}

		private EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.builder()
				.setPort(this.port)
				.setDataDirectory(this.data.resolve("postgres"))
				.setCleanDataDirectory(false)
				.setPGStartupWait(Duration.ofMinutes(2))
				.start();
		}

	}

	@Nested
	class Upgrade {

		@TempDir
		Path data;

		@Test
		void keepsEverythingButTheSessionsWhenSecretsAreBoundToWhatTheyAreFor() {
			OldInstallation.in(this.data);
			try (SpotifyStandIn standIn = SpotifyStandIn.start(); RunningEarshot earshot = start(standIn)) {
				String cookie = "EARSHOT=" + OldInstallation.cookie(OldInstallation.SESSION);
				assertThat(new Visitor(earshot.url(), "Cookie", cookie).get("/profile").location()).endsWith("/login");
				Visitor owner = new Visitor(earshot.url());
				owner.logIn(standIn, Person.LANTERN_FOX);
				assertThat(owner.open("/share/webhooks/" + OldInstallation.WEBHOOK).body()).contains("Thank you");
			}
		}

		@Test
		void keepsLoginsAndTokensWhenTheyBecomeThoseOfAProvider() throws IOException {
			InstallationBeforeProviders.in(this.data);
			try (SpotifyStandIn standIn = SpotifyStandIn.start(); RunningEarshot earshot = start(standIn)) {
				Visitor owner = new Visitor(earshot.url(), "Cookie", InstallationBeforeProviders.COOKIE);
				assertThat(earshot.bean(AccessTokens.class).of(InstallationBeforeProviders.ACCOUNT, "spotify"))
					.isEqualTo(InstallationBeforeProviders.TOKEN);
				assertThat(owner.get("/setup").body()).contains(StandInApp.CLIENT_ID);
				assertThat(owner.get("/profile").body()).contains("Lantern Fox");
			}
		}

		private RunningEarshot start(SpotifyStandIn standIn) {
			return RunningEarshot.start(standIn, this.data, "earshot.storage.key=" + TestVault.KEY);
		}

	}

	@Nested
	class KeyRotation {

		private static final Pattern ENCRYPTED = Pattern.compile("2\\.[A-Za-z0-9+/]{38,}=*");

		@TempDir
		Path data;

		private final int port = FreePort.find();

		@Test
		void encryptsEverythingAgainAndLogsNobodyOut() throws IOException {
			try (SpotifyStandIn standIn = SpotifyStandIn.start()) {
				standIn.listener().play(Catalogue.HARBOR_LIGHTS);
				Visitor owner = new Visitor("http://127.0.0.1:" + this.port);
				try (RunningEarshot _ = start(standIn, "")) {
					use(owner, standIn);
				}
				List<String> before = encrypted();
				try (RunningEarshot _ = start(standIn, Files.readString(this.data.resolve("earshot.key")).strip())) {
					assertThat(encrypted()).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(before);
					assertThat(owner.open("/profile").body()).contains("Lantern Fox");
					assertThat(owner.open("/share/webhooks").body()).contains("127.0.0.1");
				}
			}
		}

		private static void use(Visitor owner, SpotifyStandIn standIn) {
			owner.open("/setup");
			owner.submit("/setup", "clientId", standIn.app().clientId(), "clientSecret", standIn.app().secret());
			owner.logIn(standIn, Person.LANTERN_FOX);
			owner.open("/share/webhooks");
			owner.post("/share/webhooks", "name", "Lights", "url", "http://127.0.0.1:9/", "events", "started");
			owner.open("/");
		}

		private List<String> encrypted() {
			try (StoredContent stored = StoredContent.in(this.data)) {
				return stored.jdbc()
					.sql("select name from sqlite_schema where type = 'table'")
					.query(String.class)
					.list()
					.stream()
					.flatMap((table) -> stored.jdbc().sql("select * from " + table).query().listOfRows().stream())
					.flatMap((row) -> row.values().stream())
					.map(String::valueOf)
					.filter(ENCRYPTED.asMatchPredicate())
					.toList();
			}
		}

		private RunningEarshot start(SpotifyStandIn standIn, String previousKey) {
			return RunningEarshot.on(this.port, standIn, this.data, "earshot.storage.key-previous=" + previousKey);
		}

	}

	@Nested
	class BackupPage {

		@Test
		void sendsAFileOfAge() {
			Page file = download("four words are enough", "four words are enough");
			assertThat(file.status()).isEqualTo(200);
			assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"earshot-.*\\.zip\\.age\"");
			assertThat(file.body()).startsWith("age-encryption.org/v1\n-> scrypt ");
			assertThat(earshot.data()).isDirectoryNotContaining("glob:**/.backup-*");
		}

		@Test
		void tellsWhyItSendsNone() {
			assertThat(download("four words are enough", "three words are").body())
				.contains(Texts.of("refusal.passphrases-differ"));
			assertThat(download("short", "short").body()).contains(Texts.of("refusal.passphrase-too-short"));
		}

		@Test
		void isLinkedFromTheOwnersPageAndSaysThatNothingIsScheduled() {
			Visitor owner = earshot.owner();
			assertThat(owner.open("/admin").body()).contains("/admin/backup")
				.containsOnlyOnce(Texts.of("backup.schedule.off"));
			assertThat(owner.open("/admin/backup").body()).contains(Texts.of("backup.restore.what"));
		}

		private static Page download(String passphrase, String repeated) {
			Visitor owner = earshot.owner();
			owner.open("/admin/backup");
			return owner.post("/admin/backup", "passphrase", passphrase, "repeated", repeated);
		}

	}

	@Nested
	class Scheduling {

		@Test
		void hasAThreadForEveryTask() {
			Collection<?> tasks = earshot.bean(ScheduledTaskHolder.class).getScheduledTasks();
			assertThat(tasks).hasSizeBetween(5, SchedulingConfiguration.THREADS - 1);
		}

		@Test
		void leavesWhatIsDoneOnceToThreadsOfItsOwn() {
			assertThat(earshot.bean(TaskScheduler.class)).isInstanceOf(SimpleAsyncTaskScheduler.class);
		}

	}

}
