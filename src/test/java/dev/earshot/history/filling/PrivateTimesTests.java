package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PrivateTimesTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final CurrentPlayback playback = mock();

	private final PrivateTimes times = new PrivateTimes(this.log.listeners(), this.playback, TestNodes.only());

	@Test
	void lastFromThePollBeforeToTheOneAfter() {
		change(open(at(100)), inPrivate(at(110)));
		assertThat(includes(0, 100)).isFalse();
		assertThat(includes(0, 101)).isTrue();
		assertThat(includes(5000, 5100)).isTrue();
		change(inPrivate(at(200)), inPrivate(at(300)));
		change(inPrivate(at(300)), open(at(310)));
		assertThat(includes(309, 400)).isTrue();
		assertThat(includes(310, 400)).isFalse();
		assertThat(includes(0, 400)).isTrue();
	}

	@Test
	void areFoundThoughTheLogWasSwitchedOnWithinThem() {
		given(this.playback.latest(this.log.account())).willReturn(inPrivate(at(100)));
		this.times.watch();
		assertThat(includes(99, 101)).isTrue();
		change(inPrivate(at(150)), open(at(200)));
		assertThat(includes(201, 300)).isFalse();
	}

	@Test
	void areNoneOfSomebodyWhoseLogIsOff() {
		this.log.listeners().switchOff(this.log.account(), TestLog.NOON);
		change(open(at(100)), inPrivate(at(110)));
		assertThat(includes(0, 400)).isFalse();
	}

	@Test
	void areNotKnownFromBeforeAStart() {
		this.times.start();
		assertThat(includes(-1, 100)).isTrue();
		assertThat(includes(0, 100)).isFalse();
	}

	@Test
	void mayHaveLastedWhileTheServerWasOff() {
		this.times.start();
		change(waiting(1800), PlaybackFixtures.refused(new Unavailable(503), waiting(1800)));
		change(waiting(1900), inPrivate(at(1900)));
		assertThat(includes(0, 1)).isTrue();
		assertThat(includes(960, 1200)).isTrue();
	}

	@Test
	void beganLaterIfTheFirstAnswerAfterAStartIsOpen() {
		this.times.start();
		change(waiting(1800), open(at(1800)));
		change(open(at(1900)), inPrivate(at(1910)));
		assertThat(includes(0, 1900)).isFalse();
		assertThat(includes(0, 1901)).isTrue();
	}

	@Test
	void goOnWhileNothingIsKnown() {
		change(open(at(100)), inPrivate(at(110)));
		change(inPrivate(at(110)), waiting(200));
		change(waiting(200), open(at(900)));
		assertThat(includes(800, 850)).isTrue();
		assertThat(includes(900, 950)).isFalse();
	}

	@Test
	void areForgottenWhenTheListReachesNoFurtherBack() {
		change(open(at(100)), inPrivate(at(110)));
		change(inPrivate(at(110)), open(at(200)));
		this.times.forgetBefore(this.log.account(), at(200));
		assertThat(includes(0, 400)).isTrue();
		this.times.forgetBefore(this.log.account(), at(201));
		assertThat(includes(0, 400)).isFalse();
	}

	@Test
	void areForgottenWithThePerson() {
		this.times.start();
		change(open(at(100)), inPrivate(at(110)));
		this.times.erase(this.log.account());
		assertThat(includes(-9, 400)).isFalse();
	}

	private void change(NowPlaying before, NowPlaying after) {
		this.times.on(new PlaybackChanged(this.log.account(), before, after));
	}

	private boolean includes(long from, long to) {
		return this.times.include(this.log.account(), at(from), at(to));
	}

	private static NowPlaying waiting(long seconds) {
		return PlaybackFixtures.waiting(at(seconds));
	}

	private static NowPlaying open(Instant at) {
		return PlaybackFixtures.now(PlaybackFixtures.playing("Ferry", 10, at), at);
	}

	static NowPlaying inPrivate(Instant at) {
		Device device = new Device("desk", "Desk", "Computer", 50, true, false, true);
		return PlaybackFixtures.on(new Player(device, null, null, null, Set.of()), open(at));
	}

	private static Instant at(long seconds) {
		return TestLog.NOON.plus(Duration.ofSeconds(seconds));
	}

}
