package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackOutdated;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlaybacks.Version;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class PublicPlaybacksTests {

	private static final AccountId ACCOUNT = Sounds.ACCOUNT;

	private final CurrentPlayback playback = mock(CurrentPlayback.class);

	private final List<PublicPlaybackChanged> told = new CopyOnWriteArrayList<>();

	private final MutableClock clock = new MutableClock(Sounds.NOON);

	private final List<PublicPlaybackSeen> seen = new CopyOnWriteArrayList<>();

	private final PublicPlaybacks playbacks = new PublicPlaybacks(this.playback, this::hear, this.clock);

	private volatile NowPlaying now = Sounds.silence();

	@BeforeEach
	void know() {
		given(this.playback.latest(ACCOUNT)).willAnswer((_) -> this.now);
	}

	@Test
	void keepsItsNumberWhileItGoesOnAsExpected() {
		this.now = playing("a", 0, 0);
		Version first = this.playbacks.known(ACCOUNT);
		this.now = playing("a", 30, 30);
		assertThat(this.playbacks.known(ACCOUNT).number()).isEqualTo(first.number());
		this.now = playing("b", 0, 31);
		assertThat(this.playbacks.known(ACCOUNT).number()).isGreaterThan(first.number());
	}

	@Test
	void numbersGrowOverRestarts() {
		this.now = playing("a", 0, 0);
		long before = this.playbacks.known(ACCOUNT).number();
		this.clock.advance(Duration.ofSeconds(1));
		PublicPlaybacks restarted = new PublicPlaybacks(this.playback, (_) -> {
		}, this.clock);
		assertThat(restarted.known(ACCOUNT).number()).isGreaterThan(before);
	}

	@Test
	void numbersAnewWhatLooksDifferentAndGoesOnFromThere() {
		this.now = playing("a", 0, 0);
		Version first = this.playbacks.known(ACCOUNT);
		Version second = this.playbacks.renumber(ACCOUNT, first);
		assertThat(second.number()).isGreaterThan(first.number());
		assertThat(second.shown()).isEqualTo(first.shown());
		assertThat(this.playbacks.renumber(ACCOUNT, first)).isEqualTo(second);
		this.now = playing("b", 0, 31);
		assertThat(this.playbacks.known(ACCOUNT).number()).isGreaterThan(second.number());
	}

	@Test
	void noticesThatItDriftsLittleByLittle() {
		this.now = playing("a", 0, 0);
		long first = this.playbacks.known(ACCOUNT).number();
		this.now = playing("a", 9, 10);
		assertThat(this.playbacks.known(ACCOUNT).number()).isEqualTo(first);
		this.now = playing("a", 18, 20);
		assertThat(this.playbacks.known(ACCOUNT).number()).isGreaterThan(first);
	}

	@Test
	void asksForThoseWhoLookNowAndThen() {
		this.playbacks.known(ACCOUNT);
		then(this.playback).should(never()).recent(ACCOUNT);
		this.playbacks.glimpse(ACCOUNT);
		then(this.playback).should().recent(ACCOUNT);
	}

	@Test
	void tellsWhatChanged() {
		change(playing("a", 0, 0));
		Version version = this.playbacks.known(ACCOUNT);
		assertThat(this.told).hasSize(1);
		assertThat(this.told.getFirst().before().state()).isEqualTo(PublicPlayback.State.NOTHING);
		assertThat(this.told.getFirst().after()).isEqualTo(version.shown());
		assertThat(this.told.getFirst().version()).isEqualTo(version.number());
	}

	@Test
	void tellsWhatIsSeenFirstThoughThatIsNothing() {
		this.now = new NowPlaying(null, null, Sounds.NOON, null, null);
		assertThat(this.playbacks.known(ACCOUNT).isKnown()).isFalse();
		change(Sounds.silence());
		assertThat(this.playbacks.known(ACCOUNT).isKnown()).isTrue();
		assertThat(this.told).extracting((change) -> change.after().state())
			.containsExactly(PublicPlayback.State.NOTHING);
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.told).hasSize(1);
	}

	@Test
	void tellsNothingWhileNothingIsKnownAndThenWhatIsSeen() {
		change(playing("a", 0, 0));
		change(new NowPlaying(null, null, Sounds.NOON, null, null));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.told).hasSize(1);
		change(playing("a", 30, 30));
		assertThat(this.told).extracting((change) -> title(change.after())).containsExactly("a", "a");
	}

	@Test
	void tellsAChangeThoughSomebodySawItFirst() {
		NowPlaying before = this.now;
		this.now = playing("a", 0, 0);
		this.playbacks.known(ACCOUNT);
		this.playbacks.on(new PlaybackChanged(ACCOUNT, before, this.now));
		assertThat(this.told).hasSize(1);
	}

	@Test
	void doesNotTellWhatNobodyMaySee() {
		change(Sounds.inPrivate(Sounds.playing("a", 0, Sounds.NOON)));
		change(Sounds.inPrivate(Sounds.playing("b", 0, Sounds.NOON)));
		assertThat(this.told).isEmpty();
	}

	@Test
	void endsWithTheNewestThoughTheNewsComeInAnotherOrder() {
		NowPlaying first = playing("a", 0, 0);
		NowPlaying second = playing("b", 0, 1);
		this.now = second;
		this.playbacks.on(new PlaybackChanged(ACCOUNT, first, second));
		this.playbacks.on(new PlaybackChanged(ACCOUNT, Sounds.silence(), first));
		assertThat(this.told).extracting((change) -> title(change.after())).containsExactly("b");
	}

	@Test
	void swallowsNothingHoweverManyLookAndChangeAtOnce() {
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			IntStream.range(0, 2000).forEach((number) -> {
				threads.execute(() -> this.playbacks.known(ACCOUNT));
				threads.execute(() -> change(playing("t" + number, 0, 0)));
			});
		}
		Version last = this.playbacks.known(ACCOUNT);
		assertThat(title(last.shown())).isEqualTo(title(PublicPlayback.of(this.now, null, Sounds.NOON)));
		assertThat(title(this.told.getLast().after())).isEqualTo(title(last.shown()));
		assertThat(this.told).extracting(PublicPlaybackChanged::version).isSorted().doesNotHaveDuplicates();
		IntStream.range(1, this.told.size())
			.forEach((step) -> assertThat(this.told.get(step).before()).isEqualTo(this.told.get(step - 1).after()));
	}

	@Test
	void tellsThatSomethingMustHaveEndedWhileSpotifyRefuses() {
		change(playing("a", 0, 0));
		change(Sounds.refused(Sounds.playing("a", 0, Sounds.NOON), new Unavailable(503)));
		this.clock.advance(Duration.ofSeconds(259));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.told).hasSize(1);
		this.clock.advance(Duration.ofSeconds(1));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.told).hasSize(2);
		assertThat(this.told.getLast().after().state()).isEqualTo(PublicPlayback.State.NOTHING);
	}

	@Test
	void forgetsWhoDisconnected() {
		change(playing("a", 0, 0));
		this.playbacks.erase(ACCOUNT);
		this.now = Sounds.silence();
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.told).hasSize(1);
	}

	@Test
	void tellsWhatWasSeenBesideWhatIsShown() {
		change(playing("a", 0, 0));
		change(playing("b", 0, 9));
		assertThat(this.seen).extracting((change) -> title(change.before())).containsExactly("", "a");
		assertThat(this.seen).extracting((change) -> title(change.after())).containsExactly("a", "b");
	}

	@Test
	void sawNothingNewIfItIsTheSameAsBeforeARestart() {
		start(playing("a", 0, 0), playing("a", 30, 30));
		assertThat(this.seen).isEmpty();
		assertThat(this.told).extracting((change) -> title(change.after())).containsExactly("a");
	}

	@Test
	void sawWhatIsNotAsBeforeARestart() {
		start(playing("a", 0, 0), Sounds.silence());
		assertThat(this.told).extracting((change) -> title(change.after())).containsExactly("");
		assertThat(this.seen).hasSize(1);
		assertThat(title(this.seen.getFirst().before())).isEqualTo("a");
		assertThat(this.seen.getFirst().after().state()).isEqualTo(PublicPlayback.State.NOTHING);
	}

	@Test
	void sawNothingWhatIsOnlyRememberedFromBeforeARestart() {
		start(playing("a", 0, 0), Sounds.refused(Sounds.playing("a", 0, Sounds.NOON), new Unavailable(503)));
		assertThat(this.told).hasSize(1);
		assertThat(this.seen).isEmpty();
		change(playing("b", 0, 90));
		assertThat(this.seen).extracting((change) -> title(change.before())).containsExactly("a");
	}

	@Test
	void sawNothingThatOnlyMustHaveEnded() {
		change(playing("a", 0, 0));
		change(Sounds.refused(Sounds.playing("a", 0, Sounds.NOON), new Unavailable(503)));
		this.clock.advance(Duration.ofSeconds(300));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.told).hasSize(2);
		assertThat(this.seen).hasSize(1);
	}

	@Test
	void sawThatSomethingEndedOnceSpotifyTellsAgain() {
		tellsThatSomethingMustHaveEndedWhileSpotifyRefuses();
		change(new NowPlaying(Sounds.silence().playback(), null, Sounds.NOON.plusSeconds(900), null, null));
		assertThat(this.seen).hasSize(2);
		assertThat(title(this.seen.getLast().before())).isEqualTo("a");
		assertThat(this.seen.getLast().after().asOf()).isEqualTo(Sounds.NOON.plusSeconds(900));
	}

	@Test
	void sawThatWhatAnAdvertInterruptedHasEnded() {
		change(playing("a", 0, 0));
		Advert advert = new Advert(new Progress(Duration.ZERO, null, true, Sounds.NOON), Sounds.paused("a", 30));
		change(Sounds.seen(advert, Sounds.NOON.plusSeconds(30)));
		change(Sounds.silence());
		assertThat(this.seen).hasSize(3);
		assertThat(this.seen.getLast().before().interrupted()).isEqualTo(Sounds.paused("a", 30));
		assertThat(this.told).hasSize(2);
	}

	private void start(NowPlaying before, NowPlaying after) {
		given(this.playback.beforeRestart(ACCOUNT)).willReturn(before);
		this.now = new NowPlaying(null, null, Sounds.NOON, null, null);
		change(after);
	}

	private void hear(Object event) {
		switch (event) {
			case PublicPlaybackChanged changed -> this.told.add(changed);
			case PublicPlaybackSeen observed -> this.seen.add(observed);
			default -> throw new IllegalArgumentException("Nobody expects " + event);
		}
	}

	private void change(NowPlaying after) {
		NowPlaying before = this.now;
		this.now = after;
		this.playbacks.on(new PlaybackChanged(ACCOUNT, before, after));
	}

	private static NowPlaying playing(String title, long position, long seconds) {
		Instant at = Sounds.NOON.plusSeconds(seconds);
		return Sounds.seen(Sounds.playing(title, position, at), at);
	}

	private static String title(PublicPlayback publicPlayback) {
		return (publicPlayback.item() != null) ? publicPlayback.item().title() : "";
	}

}
