package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListenerTests {

	private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

	private final MutableClock clock = new MutableClock(START);

	private final Listener listener = new Listener(Person.LANTERN_FOX, this.clock);

	@BeforeEach
	void playRainyKitchen() {
		this.listener.play(Catalogue.KITCHEN.context());
	}

	@Test
	void hearsTheFirstTrackAtOnce() {
		assertThat(this.listener.track()).isEqualTo(Catalogue.FERRY_AT_SIX);
		assertThat(now().device()).isEqualTo(SimulatedDevice.STUDIO_DESK);
		assertThat(now().playing()).isTrue();
	}

	@Test
	void advancesWithTheClock() {
		this.clock.advance(Duration.ofSeconds(73));
		assertThat(now().position()).isEqualTo(Duration.ofSeconds(73));
		assertThat(now().changed()).isEqualTo(START);
	}

	@Test
	void startsTheNextTrackWhenOneEnds() {
		this.clock.advance(Catalogue.FERRY_AT_SIX.duration().plusSeconds(5));
		assertThat(this.listener.track()).isEqualTo(Catalogue.HARBOR_LIGHTS);
		assertThat(now().position()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void remembersATrackThatEndedWithTheTimeOfItsEnd() {
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(this.listener.recentPlays()).containsExactly(new Play(Catalogue.FERRY_AT_SIX,
				START.plus(Catalogue.FERRY_AT_SIX.duration()), Catalogue.KITCHEN.context()));
	}

	@Test
	void remembersFiftyPlaysAndNoMore() {
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.listener.recentPlays()).hasSize(50);
	}

	@Test
	void staysWhereItWasPaused() {
		this.clock.advance(Duration.ofSeconds(30));
		this.listener.pause();
		this.clock.advance(Duration.ofHours(1));
		assertThat(now().position()).isEqualTo(Duration.ofSeconds(30));
		assertThat(now().playing()).isFalse();
	}

	@Test
	void resumesAtTheSamePosition() {
		this.clock.advance(Duration.ofSeconds(30));
		this.listener.pause();
		this.clock.advance(Duration.ofHours(1));
		this.listener.resume();
		this.clock.advance(Duration.ofSeconds(2));
		assertThat(now().position()).isEqualTo(Duration.ofSeconds(32));
	}

	@Test
	void skipsForwardsAndBackwards() {
		this.listener.skip();
		assertThat(this.listener.track()).isEqualTo(Catalogue.HARBOR_LIGHTS);
		assertThat(this.listener.recentPlays()).isEmpty();
		this.listener.previous();
		assertThat(this.listener.track()).isEqualTo(Catalogue.FERRY_AT_SIX);
	}

	@Test
	void hearsTheNextTrackAfterSeekingBeyondTheEnd() {
		this.listener.seek(Duration.ofMinutes(10));
		assertThat(this.listener.track()).isNotEqualTo(Catalogue.FERRY_AT_SIX);
	}

	@Test
	void hearsTheQueueBeforeTheRestOfThePlaylist() {
		this.listener.enqueue(Catalogue.ANCHOR_SONG);
		this.listener.skip();
		assertThat(this.listener.track()).isEqualTo(Catalogue.ANCHOR_SONG);
		this.listener.skip();
		assertThat(this.listener.track()).isEqualTo(Catalogue.HARBOR_LIGHTS);
	}

	@Test
	void repeatsATrack() {
		this.listener.repeat(Repeat.TRACK);
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.listener.track()).isEqualTo(Catalogue.FERRY_AT_SIX);
	}

	@Test
	void stopsAfterTheLastTrackWithoutAutoplay() {
		this.listener.autoplay(false);
		this.clock.advance(Duration.ofHours(2));
		assertThat(now().playing()).isFalse();
		assertThat(now().position()).isZero();
	}

	@Test
	void shufflesAndUnshuffles() {
		List<Playable> inOrder = this.listener.upcoming();
		this.listener.shuffle(Shuffle.ON);
		assertThat(this.listener.upcoming()).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
		this.listener.shuffle(Shuffle.OFF);
		assertThat(this.listener.upcoming()).isEqualTo(inOrder);
	}

	@Test
	void resumesAfterAnAdvert() {
		this.listener.playAdvert();
		assertThat(now().item()).isEqualTo(Catalogue.ADVERT);
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(this.listener.track()).isEqualTo(Catalogue.HARBOR_LIGHTS);
		assertThat(this.listener.recentPlays()).isEmpty();
	}

	@Test
	void doesNotRememberEpisodesOrLocalFiles() {
		this.listener.playEpisode();
		this.clock.advance(Duration.ofHours(3));
		this.listener.playLocalFile();
		this.clock.advance(Duration.ofHours(1));
		assertThat(this.listener.recentPlays()).isEmpty();
	}

	@Test
	void hasADeviceWithNothingLoaded() {
		this.listener.deviceWithNothingLoaded();
		assertThat(now().item()).isNull();
		assertThat(now().changed()).isEqualTo(Instant.EPOCH);
	}

	@Test
	void hearsNothingOnceSpotifyIsClosed() {
		this.listener.stop();
		assertThat(this.listener.now()).isEmpty();
		assertThat(this.listener.devices()).isNotEmpty();
	}

	@Test
	void hasNoDeviceIfSpotifyWasNeverUsed() {
		this.listener.neverUsed();
		assertThat(this.listener.now()).isEmpty();
		assertThat(this.listener.devices()).isEmpty();
	}

	@Test
	void hidesAPrivateSession() {
		this.listener.privateSession(true);
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.listener.now()).isEmpty();
		assertThat(this.listener.recentPlays()).isEmpty();
		this.listener.privateSession(false);
		assertThat(this.listener.now()).isPresent();
	}

	@Test
	void transfersToAnotherDevice() {
		this.clock.advance(Duration.ofSeconds(9));
		this.listener.transfer(SimulatedDevice.POCKET_PHONE);
		assertThat(now().device()).isEqualTo(SimulatedDevice.POCKET_PHONE);
		assertThat(now().position()).isEqualTo(Duration.ofSeconds(9));
	}

	@Test
	void likesAndUnlikes() {
		this.listener.like(Catalogue.INSOMNIA.uri());
		assertThat(this.listener.likes(Catalogue.INSOMNIA.uri())).isTrue();
		this.listener.unlike(Catalogue.INSOMNIA.uri());
		assertThat(this.listener.likes(Catalogue.INSOMNIA.uri())).isFalse();
	}

	private PlayerSnapshot now() {
		return this.listener.now().orElseThrow();
	}

}
