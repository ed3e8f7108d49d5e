package dev.earshot.playback.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Play;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.plays.RunningPlay;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class RelayedPlaybacksTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final UUID PLAY = UUID.fromString("5f0c6f5e-3a54-4a7c-9c0f-5d6c2f1e7a90");

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final JdbcClient jdbc = TestDatabase.POSTGRESQL.empty();

	private final RelayedPlaybacks states = new RelayedPlaybacks(this.jdbc, TestVault.open(),
			JsonMapper.builder().build(), this.time);

	@BeforeEach
	void addAccount() {
		this.jdbc.sql("insert into account (id, spotify_id, role, connected_at) values (:id, 'fox', 'OWNER', 1)")
			.param("id", ACCOUNT.value())
			.update();
	}

	private RelayedPlayback refused() {
		Instant now = this.time.instant();
		return new RelayedPlayback(
				new NowPlaying(PlaybackFixtures.playing("Ferry", 10, this.time.instant()), null, now,
						new TooManyCalls(now.plusSeconds(60)), now),
				LastPlayed.of(new NowPlaying(PlaybackFixtures.playing("Ferry", 10, this.time.instant()), null, now,
						null, null)),
				running());
	}

	private RunningPlay running() {
		Instant now = this.time.instant();
		return new RunningPlay(new Play(PLAY, ACCOUNT, PlaybackFixtures.playing("Ferry", 10, now), now, Duration.ZERO,
				Play.Beginning.CHOSEN, null, null, false), true);
	}

	private static LastPlayback stored(Instant at) {
		return LastPlayback.of(new NowPlaying(PlaybackFixtures.playing("Stored", 10, at), null, at, null, null), null,
				null);
	}

	private RelayedPlayback silence() {
		return new RelayedPlayback(new NowPlaying(new Nothing(List.of(), true), null, this.time.instant(), null, null),
				null, null);
	}

	@Test
	void isReadAsItWasSavedWithItsRefusal() {
		this.states.save(ACCOUNT, this::refused);
		assertThat(this.states.find(ACCOUNT)).contains(refused());
	}

	@Test
	void theNewestStateStays() {
		this.states.save(ACCOUNT, () -> {
			this.states.save(ACCOUNT, this::silence);
			return refused();
		});
		assertThat(this.states.find(ACCOUNT)).contains(silence());
	}

	@Test
	void isEncrypted() {
		this.states.save(ACCOUNT, this::refused);
		assertThat(this.jdbc.sql("select state from relayed_playback").query(String.class).single())
			.doesNotContain("Nothing", "Track");
	}

	@Test
	void whatIsOldIsNotToldAnyMore() {
		this.states.save(ACCOUNT, this::refused);
		this.time.pass(Duration.ofHours(2));
		assertThat(this.states.find(ACCOUNT)).isEmpty();
	}

	@Test
	void whatCannotBeReadIsNothing() {
		this.states.save(ACCOUNT, this::refused);
		this.jdbc.sql("update relayed_playback set state = 'nonsense'").update();
		assertThat(this.states.find(ACCOUNT)).isEmpty();
	}

	@Test
	void keepsNothingOfSomebodyWhoHasDisconnected() {
		this.states.save(ACCOUNT, this::refused);
		this.states.delete(ACCOUNT);
		this.jdbc.sql("update account set connected_at = null").update();
		this.states.save(ACCOUNT, this::refused);
		assertThat(this.states.find(ACCOUNT)).isEmpty();
	}

	@Test
	void nothingIsSavedForAnAccountThatIsGone() {
		this.jdbc.sql("delete from account").update();
		this.states.save(ACCOUNT, this::refused);
		assertThat(this.states.find(ACCOUNT)).isEmpty();
	}

	@Test
	void whatWasStoredLaterIsTakenInstead() {
		LastPlayback later = stored(this.time.instant().plusSeconds(1));
		assertThat(refused().orNewer(later.relayed()).now()).isEqualTo(later.now());
	}

	@Test
	void whatWasStoredBeforeIsNot() {
		assertThat(refused().orNewer(stored(this.time.instant().minusSeconds(1)).relayed())).isEqualTo(refused());
		assertThat(refused().orNewer(null)).isEqualTo(refused());
	}

}
