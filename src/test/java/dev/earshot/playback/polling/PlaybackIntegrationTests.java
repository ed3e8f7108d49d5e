package dev.earshot.playback.polling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.core.AccountId;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.filling.TestFilling;
import dev.earshot.imports.exportfile.Era;
import dev.earshot.imports.exportfile.ExportGenerator;
import dev.earshot.imports.exportfile.GeneratedExport;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Playable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What is known of what plays after a restart, and to many who ask at once.
 */
class PlaybackIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final int PASSERS_BY = 100;

	// Java's HTTP client asks again where a connection ends without an answer.
	private static final int ATTEMPTS = 5;

	@Test
	void aHundredAtOnceAndThousandsLaterShareOnePoll() throws Exception {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		earshot.owner();
		earshot.restart();
		AccountId account = earshot.account();
		int calls = earshot.spotify().calls("/me/player");
		assertThat(recents(account)).hasSize(PASSERS_BY).containsOnly("Harbor Lights, Low Tide");
		assertThat(Stream.generate(() -> recent(account)).limit(10_000)).containsOnly("Harbor Lights, Low Tide");
		assertThat(earshot.spotify().calls("/me/player") - calls).isBetween(1, 1 + ATTEMPTS);
	}

	private static List<String> recents(AccountId account) throws InterruptedException {
		Callable<String> recent = () -> {
			// Others wait for the answer a moment only.
			earshot.bean(PlaybackPollers.class).of(account).roughlyUpToDate().get();
			return recent(account);
		};
		try (ExecutorService passersBy = Executors.newVirtualThreadPerTaskExecutor()) {
			return passersBy.invokeAll(IntStream.range(0, PASSERS_BY).mapToObj((_) -> recent).toList())
				.stream()
				.map(Future::resultNow)
				.toList();
		}
	}

	private static String recent(AccountId account) {
		NowPlaying now = earshot.bean(CurrentPlayback.class).roughlyUpToDate(account);
		return (now.playback() instanceof Playback.Titled titled) ? titled.title() : "nothing";
	}

	@Nested
	class AfterARestart {

		private Visitor owner = earshot.visitor();

		@BeforeEach
		void seeWhatPlays() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
			this.owner = earshot.owner();
			assertThat(this.owner.open("/").body()).contains("Harbor Lights");
		}

		@Test
		void doesNotTakeItForTrueOnceSpotifyAnswers() {
			earshot.stop();
			earshot.spotify().listener().play(Catalogue.FERRY_AT_SIX);
			earshot.startAgain();
			assertThat(known().playback()).isNull();
			await().untilAsserted(() -> assertThat(this.owner.get("/api/playback").body()).contains("Ferry at Six")
				.doesNotContain("problem"));
		}

		@Test
		void restoresWhatWasLastHeardAfterARestart() {
			LastPlayed before = earshot.bean(CurrentPlayback.class).lastPlayed(earshot.account());
			earshot.restart();
			assertThat(earshot.bean(CurrentPlayback.class).lastPlayed(earshot.account())).isNotNull().isEqualTo(before);
		}

		@Test
		void writesWithinSecondsInCaseItIsKilled() {
			await().until(() -> stored() == 1);
			assertThat(earshot.files()).doesNotContain("Harbor Lights");
		}

		@Test
		void startsWithARowThatItDoesNotUnderstand() {
			await().until(() -> stored() == 1);
			earshot.stop();
			earshot.startAgain();
			earshot.bean(JdbcClient.class).sql("update last_playback set state = 'from another time'").update();
			assertThat(known().playback()).isNull();
			assertThat(stored()).isZero();
		}

		@Test
		void deletesItWhenTheAccountDisconnects() {
			await().until(() -> stored() == 1);
			this.owner.submit("/profile/disconnect");
			await().until(() -> stored() == 0);
		}

		private static NowPlaying known() {
			return earshot.bean(CurrentPlayback.class).latest(earshot.account());
		}

		private static int stored() {
			return earshot.bean(JdbcClient.class)
				.sql("select count(*) from last_playback")
				.query(Integer.class)
				.single();
		}

	}

	@Nested
	class AfterARestartWhileBlocked {

		@Test
		void showsTheLastStateAndWhenSpotifyIsBackWithoutACall() {
			Visitor owner = seeWhatPlays();
			block();
			earshot.restart();
			earshot.spotify().recover();
			int calls = earshot.spotify().calls("/me/player");
			Instant started = Instant.now();
			await().untilAsserted(() -> assertThat(owner.open("/").body()).contains("Harbor Lights",
					"data-refusal=\"quota-exceeded\"", earshot.text("playback.since")));
			assertThat(owner.get("/api/playback").body()).contains("Harbor Lights", "\"code\":\"quota-exceeded\"",
					"\"until\":");
			assertThat(earshot.bean(CurrentPlayback.class).roughlyUpToDate(earshot.account()).since())
				.isBefore(started);
			assertThat(earshot.spotify().calls("/me/player")).isEqualTo(calls);
		}

		private static Visitor seeWhatPlays() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
			Visitor owner = earshot.owner();
			assertThat(owner.open("/").body()).contains("Harbor Lights");
			return owner;
		}

		private static void block() {
			earshot.spotify().refuse("/me/player", "error-429-quota-exceeded", Duration.ofHours(1));
			SpotifyPlayer player = earshot.bean(SpotifyPlayer.class);
			assertThatExceptionOfType(SpotifyRefused.class).isThrownBy(() -> player.player(earshot.account()));
		}

	}

	@Nested
	class ListeningLog {

		@Test
		void isRecordedShownDownloadedAndErasedByWhoWantsOne() {
			earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
			Visitor owner = earshot.owner();
			assertThat(owner.open("/history").body()).contains(earshot.text("history.consent"));
			owner.submit("/history/recording", "on", "true", "zone", "Asia/Kathmandu");
			listenTo(Catalogue.FERRY_AT_SIX);
			listenTo(Catalogue.ANCHOR_SONG);
			await()
				.untilAsserted(() -> assertThat(owner.open("/history").body()).contains(Catalogue.FERRY_AT_SIX.name())
					.doesNotContain(Catalogue.HARBOR_LIGHTS.name()));
			assertThat(owner.get("/history/export").body()).contains(Catalogue.FERRY_AT_SIX.name(), "+05:45");
			assertThat(owner.get("/history/export?format=csv").body()).contains(Catalogue.FERRY_AT_SIX.name());
			assertThat(owner.open("/history/settings").body()).contains("Asia/Kathmandu",
					earshot.text("history.plays", 1));
			assertThat(owner.submit("/history/erase").body()).contains(earshot.text("history.plays", 0));
			assertThat(owner.open("/history").body()).contains(earshot.text("history.empty"));
		}

		@Test
		void isFilledInFromSpotifysList() {
			Visitor owner = earshot.owner();
			owner.open("/history");
			owner.submit("/history/recording", "on", "true", "zone", "UTC");
			earshot.bean(JdbcClient.class).sql("update listener set recording_since = 0").update();
			String title = earshot.spotify().listener().recentPlays().getLast().track().name();
			TestFilling.readNow(earshot.program(), earshot.account());
			earshot.bean(JdbcClient.class).sql("update item set duration_ms = null").update();
			assertThat(owner.open("/history?source=recently-played").body())
				.contains(earshot.text("history.plays", 3), earshot.text("history.source.recently-played"), title)
				.doesNotContain("null");
			assertThat(owner.get("/history/export?source=recently-played").body()).contains("\"recently-played\"",
					title);
			owner.open("/history/settings");
			assertThat(owner.submit("/history/erase-source", "source", "recently-played").body())
				.contains(earshot.text("notice.source-erased"), earshot.text("history.plays", 0));
			TestFilling.readNow(earshot.program(), earshot.account());
			assertThat(owner.open("/history").body()).doesNotContain(title);
		}

		@Test
		void showsCoversThatAreFetchedOneByOneAndRemovesThem() {
			Visitor owner = earshot.owner();
			owner.open("/history");
			owner.submit("/history/recording", "on", "true", "zone", "UTC");
			earshot.bean(JdbcClient.class).sql("update listener set recording_since = 0").update();
			TestFilling.readNow(earshot.program(), earshot.account());
			assertThat(owner.open("/history").body()).doesNotContain("history-cover");
			TestDetails.readNow(earshot.program());
			assertThat(owner.open("/history").body()).contains("history-cover");
			owner.open("/history/settings");
			assertThat(owner.submit("/history/covers", "on", "false").body())
				.contains(earshot.text("notice.covers-off"), earshot.text("history.covers.fetch"));
			assertThat(owner.open("/history").body()).doesNotContain("history-cover");
			assertThat(earshot.bean(JdbcClient.class)
				.sql("select count(*) from item_detail")
				.query(Integer.class)
				.single()).isZero();
		}

		@Test
		void saysWhenTheServerWasOff() {
			Visitor owner = earshot.owner();
			owner.open("/history");
			owner.submit("/history/recording", "on", "true", "zone", "UTC");
			earshot.stop();
			JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + earshot.data().resolve("earshot.db")))
				.sql("update listener set recorded_until = recorded_until - 3600000")
				.update();
			earshot.startAgain();
			await().untilAsserted(
					() -> assertThat(owner.open("/history").body()).contains(earshot.text("history.gap.server-off")));
		}

		@Test
		void takesInAndRemovesExportsOfWhoWantsALogWithoutRecording() throws IOException {
			GeneratedExport export = new ExportGenerator(1, 300).export(Era.E5);
			byte[] zip = Files.readAllBytes(export.zip(TemporaryFiles.directory()));
			Visitor owner = earshot.owner();
			owner.open("/history");
			assertThat(owner.submit("/history/consent", "zone", "UTC").body()).contains(earshot.text("import.upload"));
			owner.upload("/history/import", "my_spotify_data.zip", zip);
			await().untilAsserted(() -> assertThat(owner.open("/history/import").body()).contains("my_spotify_data.zip",
					earshot.text("import.state.finished")));
			int id = imported();
			assertThat(owner.open("/history/import/" + id).body()).contains(export.histories().getFirst().name());
			assertThat(owner.get("/history/import/" + id + "/report").body()).contains("\"unreadable\"");
			assertThat(owner.open("/history?source=" + id).body()).contains("history-play");
			assertThat(owner.get("/history/export?source=" + id).body()).contains("\"imported\"");
			assertThat(owner.get("/history/export?source=recorded").body()).doesNotContain("\"imported\"");
			owner.open("/history/import/" + id);
			assertThat(owner.submit("/history/import/" + id + "/remove").body())
				.contains(earshot.text("notice.import-removed"));
			assertThat(owner.open("/history").body()).contains(earshot.text("history.empty"));
		}

		private static int imported() {
			return earshot.bean(JdbcClient.class).sql("select id from play_import").query(Integer.class).single();
		}

		@Test
		void refusesUploadsInOneSentence() {
			Visitor owner = earshot.owner();
			owner.open("/history");
			assertThat(owner.upload("/history/import", "a.zip", new byte[1]).body())
				.contains(earshot.text("history.consent"));
			owner.submit("/history/consent", "zone", "UTC");
			assertThat(owner.submit("/history/import").body()).contains(earshot.text("refusal.upload-incomplete"));
			assertThat(owner.upload("/history/import", "", new byte[0]).body())
				.contains(earshot.text("refusal.upload-empty"));
			JdbcClient jdbc = earshot.bean(JdbcClient.class);
			jdbc.sql("insert into play_import (listener_id, created_at, state) select id, 0, 1 from listener").update();
			assertThat(owner.upload("/history/import", "a.zip", new byte[1]).body())
				.contains(earshot.text("refusal.import-running"));
			assertThat(jdbc.sql("select count(*) from play_import").query(Integer.class).single()).isEqualTo(1);
		}

		@Test
		void forgetsAnUploadWhoseSenderLeaves() {
			Visitor owner = earshot.owner();
			owner.open("/history");
			owner.submit("/history/consent", "zone", "UTC");
			owner.leaveUpload("/history/import", () -> await().until(() -> imports() == 1));
			await().until(() -> imports() == 0);
			assertThat(earshot.data().resolve("imports")).doesNotExist();
			assertThat(owner.upload("/history/import", "a.json", "[]".getBytes(StandardCharsets.UTF_8)).status())
				.isEqualTo(200);
		}

		private static int imports() {
			return earshot.bean(JdbcClient.class).sql("select count(*) from play_import").query(Integer.class).single();
		}

		@Test
		void takesNoFilesFromStrangers() {
			Visitor stranger = new Visitor(earshot.program().url());
			stranger.open("/login");
			assertThat(stranger.upload("/history/import", "a.zip", new byte[1]).status()).isIn(401, 403);
			assertThat(earshot.bean(JdbcClient.class)
				.sql("select count(*) from play_import")
				.query(Integer.class)
				.single()).isZero();
		}

		private static void listenTo(Playable.Track track) {
			earshot.spotify().listener().play(track);
			TestPolls.pollNow(earshot.program());
			await().untilAsserted(
					() -> assertThat(earshot.bean(CurrentPlayback.class).latest(earshot.account()).playback())
						.asString()
						.contains(track.name()));
		}

	}

}
