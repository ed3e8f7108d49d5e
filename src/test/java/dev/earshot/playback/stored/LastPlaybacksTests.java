package dev.earshot.playback.stored;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Action;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Device;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Link;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.playback.Progress;
import dev.earshot.playback.plays.RunningPlay;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link LastPlaybacks}.
 */
class LastPlaybacksTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final Progress PROGRESS = new Progress(Duration.ofMillis(61_234), Duration.ofSeconds(200), true,
			PlaybackFixtures.NOON.plusNanos(123_456_789));

	private static final Link LINK = new Link("Émile 静かな 🎻", "https://open.spotify.com/artist/1");

	private static final Playback.Track TRACK = new Playback.Track(new SpotifyUri("spotify:track:1"), "Ferry", null,
			List.of(LINK), LINK, new Artwork("https://i.scdn.co/1", "https://i.scdn.co/2"), true, PROGRESS);

	private static final UUID PLAY = UUID.fromString("5f0c6f5e-3a54-4a7c-9c0f-5d6c2f1e7a90");

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final LastPlaybacks stored = stored(this.jdbc);

	static Stream<Playback> everyKind() {
		Device device = new Device(null, "Kitchen", "Speaker", null, false, true);
		return Stream.of(TRACK, new Playback.Episode(null, "Talk", null, List.of(), null, null, false, PROGRESS),
				new Playback.LocalFile(null, "Demo", List.of(LINK), null, PROGRESS), PlaybackFixtures.advert(),
				new Playback.Advert(PROGRESS, TRACK), new Playback.Unknown(true),
				new Playback.Nothing(List.of(device), false));
	}

	@ParameterizedTest
	@MethodSource("everyKind")
	void comeBackAsTheyWere(Playback playback) {
		LastPlayback last = last(playback);
		this.stored.save(ACCOUNT, last);
		assertThat(this.stored.of(ACCOUNT)).isEqualTo(last);
	}

	@Test
	void keepNothingOfAPrivateSession() {
		Device hidden = new Device("1", "Desk", "Computer", 50, true, false);
		Player player = new Player(hidden, null, null, null);
		LastPlayed lastPlayed = new LastPlayed(TRACK, PlaybackFixtures.NOON);
		NowPlaying hears = PlaybackFixtures.now(PlaybackFixtures.playing("secret", 0, PlaybackFixtures.NOON),
				PlaybackFixtures.NOON);
		this.stored.save(ACCOUNT, LastPlayback.of(PlaybackFixtures.on(player, hears), lastPlayed, running(true)));
		assertThat(this.stored.of(ACCOUNT)).isEqualTo(new LastPlayback(1,
				LastPlayback.outdated(PlaybackFixtures.waiting(PlaybackFixtures.NOON)), lastPlayed, null));
	}

	@ParameterizedTest
	@EnumSource
	void areStoredOncePerAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		LastPlaybacks stored = stored(jdbc);
		stored.save(ACCOUNT, last(TRACK));
		stored.save(ACCOUNT, last(PlaybackFixtures.NOTHING));
		assertThat(stored.of(ACCOUNT)).isEqualTo(last(PlaybackFixtures.NOTHING));
		stored.delete(ACCOUNT);
		assertThat(stored.of(ACCOUNT)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void goWithTheAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		LastPlaybacks stored = stored(jdbc);
		stored.save(ACCOUNT, last(TRACK));
		jdbc.sql("delete from account").update();
		stored.save(ACCOUNT, last(TRACK));
		assertThat(rows(jdbc)).isZero();
	}

	@Test
	void cannotBeReadInTheDatabase() {
		this.stored.save(ACCOUNT, last(TRACK));
		assertThat(this.jdbc.sql("select state from last_playback").query(String.class).single())
			.doesNotContain("Ferry", "track");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "[", "{\"format\":0,\"now\":{\"observedAt\":\"2026-11-21T12:00:00Z\"}}",
			"{\"format\":1,\"now\":{\"playback\":{\"@type\":\"Cassette\"}}}", "{\"format\":1}",
			"{\"format\":2,\"now\":{}}" })
	void areDroppedIfTheyAreNotUnderstood(String json) {
		this.stored.save(ACCOUNT, last(TRACK));
		store(TestVault.open().encrypt(json, EncryptionContext.of("last_playback.state", ACCOUNT.value())));
		assertThat(this.stored.of(ACCOUNT)).isNull();
		assertThat(rows(this.jdbc)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no base64!", "QUJD" })
	void areDroppedIfTheyCannotBeDecrypted(String state) {
		this.stored.save(ACCOUNT, last(TRACK));
		store(state);
		assertThat(this.stored.of(ACCOUNT)).isNull();
		assertThat(rows(this.jdbc)).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereIfAnEarlierVersionStoredThem(TestDatabase database) {
		LastPlayback last = stored(database.used()).of(new AccountId(OldInstallation.ACCOUNT));
		assertThat(last).isNotNull();
		assertThat(last.now().playback()).isInstanceOf(Playback.Track.class);
	}

	@ParameterizedTest
	@EnumSource
	void areNothingOfAnotherAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		LastPlaybacks stored = stored(jdbc);
		stored.save(ACCOUNT, last(TRACK));
		jdbc.sql("insert into account (id, spotify_id, role) values ('thief', 'thief', 'MEMBER')").update();
		jdbc.sql("update last_playback set account_id = 'thief'").update();
		assertThat(stored.of(new AccountId("thief"))).isNull();
	}

	@Test
	void areNothingWhileTheDatabaseFails() {
		this.jdbc.sql("drop table last_playback").update();
		assertThat(this.stored.of(ACCOUNT)).isNull();
	}

	private void store(String state) {
		this.jdbc.sql("update last_playback set state = :state").param("state", state).update();
	}

	private static int rows(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from last_playback").query(Integer.class).single();
	}

	private static LastPlayback last(Playback playback) {
		SpotifyUri playlist = new SpotifyUri("spotify:playlist:1");
		Player player = new Player(new Device("1", "Desk", "Computer", 40, false, false), Player.Shuffle.SMART,
				Player.Repeat.CONTEXT, new PlayContext("playlist", playlist, "Slow", null), Set.of(Action.SEEK));
		NowPlaying now = PlaybackFixtures.on(player, PlaybackFixtures.now(playback, PlaybackFixtures.NOON));
		return LastPlayback.of(PlaybackFixtures.refused(new Unreachable(), now),
				new LastPlayed(TRACK, PlaybackFixtures.NOON), running(false));
	}

	private static RunningPlay running(boolean isPrivate) {
		Device desk = new Device("1", "Desk", "Computer", 40, isPrivate, false);
		return new RunningPlay(new Play(PLAY, ACCOUNT, TRACK, PlaybackFixtures.NOON, Duration.ofSeconds(61),
				Play.Beginning.FOLLOWED, new PlayContext("playlist", null, "Slow", null), desk, isPrivate), true);
	}

	private static LastPlaybacks stored(JdbcClient jdbc) {
		jdbc.sql("insert into account (id, spotify_id, role) values (:id, 'one', 'MEMBER')")
			.param("id", ACCOUNT.value())
			.update();
		return new LastPlaybacks(jdbc, TestVault.open(), JsonMapper.builder().build());
	}

}
