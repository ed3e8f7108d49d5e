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

	private static final AccountId ACCOUNT = TestPlayback.ACCOUNT;

	private final CurrentPlayback playback = mock(CurrentPlayback.class);

	private final List<PublicPlaybackChanged> changes = new CopyOnWriteArrayList<>();

	private final MutableClock clock = new MutableClock(TestPlayback.NOON);

	private final List<PublicPlaybackSeen> seen = new CopyOnWriteArrayList<>();

	private final PublicPlaybacks playbacks = new PublicPlaybacks(this.playback, this::record, this.clock);

	private volatile NowPlaying now = TestPlayback.nothing();

	@BeforeEach
	void stub() {
		given(this.playback.latest(ACCOUNT)).willAnswer((_) -> this.now);
	}

	@Test
	void keepsTheNumberWhilePlaybackContinuesAsExpected() {
		this.now = playing("a", 0, 0);
		Version first = this.playbacks.latest(ACCOUNT);
		this.now = playing("a", 30, 30);
		assertThat(this.playbacks.latest(ACCOUNT).number()).isEqualTo(first.number());
		this.now = playing("b", 0, 31);
		assertThat(this.playbacks.latest(ACCOUNT).number()).isGreaterThan(first.number());
	}

	@Test
	void increasesTheNumberAcrossRestarts() {
		this.now = playing("a", 0, 0);
		long before = this.playbacks.latest(ACCOUNT).number();
		this.clock.advance(Duration.ofSeconds(1));
		PublicPlaybacks restarted = new PublicPlaybacks(this.playback, (_) -> {
		}, this.clock);
		assertThat(restarted.latest(ACCOUNT).number()).isGreaterThan(before);
	}

	@Test
	void givesAVersionANewNumber() {
		this.now = playing("a", 0, 0);
		Version first = this.playbacks.latest(ACCOUNT);
		Version second = this.playbacks.renumber(ACCOUNT, first);
		assertThat(second.number()).isGreaterThan(first.number());
		assertThat(second.playback()).isEqualTo(first.playback());
		assertThat(this.playbacks.renumber(ACCOUNT, first)).isEqualTo(second);
		this.now = playing("b", 0, 31);
		assertThat(this.playbacks.latest(ACCOUNT).number()).isGreaterThan(second.number());
	}

	@Test
	void noticesASlowDrift() {
		this.now = playing("a", 0, 0);
		long first = this.playbacks.latest(ACCOUNT).number();
		this.now = playing("a", 9, 10);
		assertThat(this.playbacks.latest(ACCOUNT).number()).isEqualTo(first);
		this.now = playing("a", 18, 20);
		assertThat(this.playbacks.latest(ACCOUNT).number()).isGreaterThan(first);
	}

	@Test
	void callsSpotifyOnlyIfAsked() {
		this.playbacks.latest(ACCOUNT);
		then(this.playback).should(never()).roughlyUpToDate(ACCOUNT);
		this.playbacks.refreshed(ACCOUNT);
		then(this.playback).should().roughlyUpToDate(ACCOUNT);
	}

	@Test
	void publishesAChange() {
		change(playing("a", 0, 0));
		Version version = this.playbacks.latest(ACCOUNT);
		assertThat(this.changes).hasSize(1);
		assertThat(this.changes.getFirst().before().state()).isEqualTo(PublicPlayback.State.NOTHING);
		assertThat(this.changes.getFirst().after()).isEqualTo(version.playback());
	}

	@Test
	void publishesTheFirstVersionThoughNothingPlays() {
		this.now = new NowPlaying(null, null, TestPlayback.NOON, null, null);
		assertThat(this.playbacks.latest(ACCOUNT).isKnown()).isFalse();
		change(TestPlayback.nothing());
		assertThat(this.playbacks.latest(ACCOUNT).isKnown()).isTrue();
		assertThat(this.changes).extracting((change) -> change.after().state())
			.containsExactly(PublicPlayback.State.NOTHING);
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.changes).hasSize(1);
	}

	@Test
	void publishesNothingWhileNothingIsKnown() {
		change(playing("a", 0, 0));
		change(new NowPlaying(null, null, TestPlayback.NOON, null, null));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.changes).hasSize(1);
		change(playing("a", 30, 30));
		assertThat(this.changes).extracting((change) -> title(change.after())).containsExactly("a", "a");
	}

	@Test
	void publishesAChangeThatWasReadBefore() {
		NowPlaying before = this.now;
		this.now = playing("a", 0, 0);
		this.playbacks.latest(ACCOUNT);
		this.playbacks.on(new PlaybackChanged(ACCOUNT, before, this.now));
		assertThat(this.changes).hasSize(1);
	}

	@Test
	void doesNotPublishPrivateSessions() {
		change(TestPlayback.inPrivate(TestPlayback.playing("a", 0, TestPlayback.NOON)));
		change(TestPlayback.inPrivate(TestPlayback.playing("b", 0, TestPlayback.NOON)));
		assertThat(this.changes).isEmpty();
	}

	@Test
	void endsWithTheNewestIfEventsArriveOutOfOrder() {
		NowPlaying first = playing("a", 0, 0);
		NowPlaying second = playing("b", 0, 1);
		this.now = second;
		this.playbacks.on(new PlaybackChanged(ACCOUNT, first, second));
		this.playbacks.on(new PlaybackChanged(ACCOUNT, TestPlayback.nothing(), first));
		assertThat(this.changes).extracting((change) -> title(change.after())).containsExactly("b");
	}

	@Test
	void losesNoChangeUnderConcurrency() {
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			IntStream.range(0, 2000).forEach((number) -> {
				threads.execute(() -> this.playbacks.latest(ACCOUNT));
				threads.execute(() -> change(playing("t" + number, 0, 0)));
			});
		}
		Version last = this.playbacks.latest(ACCOUNT);
		assertThat(title(last.playback())).isEqualTo(title(PublicPlayback.of(this.now, null, TestPlayback.NOON)));
		assertThat(title(this.changes.getLast().after())).isEqualTo(title(last.playback()));
		assertThat(this.changes).extracting((change) -> title(change.after())).doesNotHaveDuplicates();
		IntStream.range(1, this.changes.size())
			.forEach((step) -> assertThat(this.changes.get(step).before())
				.isEqualTo(this.changes.get(step - 1).after()));
	}

	@Test
	void publishesTheEndOfAnItemWhileSpotifyRefuses() {
		change(playing("a", 0, 0));
		change(TestPlayback.refused(TestPlayback.playing("a", 0, TestPlayback.NOON), new Unavailable(503)));
		this.clock.advance(Duration.ofSeconds(259));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.changes).hasSize(1);
		this.clock.advance(Duration.ofSeconds(1));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.changes).hasSize(2);
		assertThat(this.changes.getLast().after().state()).isEqualTo(PublicPlayback.State.NOTHING);
	}

	@Test
	void removesADisconnectedAccount() {
		change(playing("a", 0, 0));
		this.playbacks.forget(ACCOUNT);
		this.now = TestPlayback.nothing();
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.changes).hasSize(1);
	}

	@Test
	void publishesWhatWasSeenToo() {
		change(playing("a", 0, 0));
		change(playing("b", 0, 9));
		assertThat(this.seen).extracting((change) -> title(change.before())).containsExactly("", "a");
		assertThat(this.seen).extracting((change) -> title(change.after())).containsExactly("a", "b");
	}

	@Test
	void reportsEachStateAsSeenThoughTheNextPollHasCome() {
		NowPlaying before = this.now;
		NowPlaying first = playing("a", 0, 0);
		this.now = playing("b", 0, 9);
		this.playbacks.on(new PlaybackChanged(ACCOUNT, before, first));
		assertThat(this.seen).extracting((change) -> title(change.after())).containsExactly("a");
		this.playbacks.on(new PlaybackChanged(ACCOUNT, first, this.now));
		assertThat(this.seen).extracting((change) -> title(change.after())).containsExactly("a", "b");
	}

	@Test
	void doesNotReportAsSeenWhatEqualsTheStateBeforeARestart() {
		start(playing("a", 0, 0), playing("a", 30, 30));
		assertThat(this.seen).isEmpty();
		assertThat(this.changes).extracting((change) -> title(change.after())).containsExactly("a");
	}

	@Test
	void reportsAsSeenWhatDiffersFromTheStateBeforeARestart() {
		start(playing("a", 0, 0), TestPlayback.nothing());
		assertThat(this.changes).extracting((change) -> title(change.after())).containsExactly("");
		assertThat(this.seen).hasSize(1);
		assertThat(title(this.seen.getFirst().before())).isEqualTo("a");
		assertThat(this.seen.getFirst().after().state()).isEqualTo(PublicPlayback.State.NOTHING);
	}

	@Test
	void doesNotReportAStateFromBeforeARestartAsSeen() {
		start(playing("a", 0, 0),
				TestPlayback.refused(TestPlayback.playing("a", 0, TestPlayback.NOON), new Unavailable(503)));
		assertThat(this.changes).hasSize(1);
		assertThat(this.seen).isEmpty();
		change(playing("b", 0, 90));
		assertThat(this.seen).extracting((change) -> title(change.before())).containsExactly("a");
	}

	@Test
	void doesNotReportAnAssumedEndAsSeen() {
		change(playing("a", 0, 0));
		change(TestPlayback.refused(TestPlayback.playing("a", 0, TestPlayback.NOON), new Unavailable(503)));
		this.clock.advance(Duration.ofSeconds(300));
		this.playbacks.on(new PlaybackOutdated(ACCOUNT, true));
		assertThat(this.changes).hasSize(2);
		assertThat(this.seen).hasSize(1);
	}

	@Test
	void reportsAnEndAsSeenOnceSpotifyAnswersAgain() {
		publishesTheEndOfAnItemWhileSpotifyRefuses();
		change(new NowPlaying(TestPlayback.nothing().playback(), null, TestPlayback.NOON.plusSeconds(900), null, null));
		assertThat(this.seen).hasSize(2);
		assertThat(title(this.seen.getLast().before())).isEqualTo("a");
		assertThat(this.seen.getLast().after().asOf()).isEqualTo(TestPlayback.NOON.plusSeconds(900));
	}

	@Test
	void reportsTheEndOfAnInterruptedItemAsSeen() {
		change(playing("a", 0, 0));
		Advert advert = new Advert(new Progress(Duration.ZERO, null, true, TestPlayback.NOON),
				TestPlayback.paused("a", 30));
		change(TestPlayback.observed(advert, TestPlayback.NOON.plusSeconds(30)));
		change(TestPlayback.nothing());
		assertThat(this.seen).hasSize(3);
		assertThat(this.seen.getLast().before().interrupted()).isEqualTo(TestPlayback.paused("a", 30));
		assertThat(this.changes).hasSize(2);
	}

	private void start(NowPlaying before, NowPlaying after) {
		given(this.playback.beforeRestart(ACCOUNT)).willReturn(before);
		this.now = new NowPlaying(null, null, TestPlayback.NOON, null, null);
		change(after);
	}

	private void record(Object event) {
		switch (event) {
			case PublicPlaybackChanged changed -> this.changes.add(changed);
			case PublicPlaybackSeen report -> this.seen.add(report);
			default -> throw new IllegalArgumentException("Unexpected event: " + event);
		}
	}

	private void change(NowPlaying after) {
		NowPlaying before = this.now;
		this.now = after;
		this.playbacks.on(new PlaybackChanged(ACCOUNT, before, after));
	}

	private static NowPlaying playing(String title, long position, long seconds) {
		Instant at = TestPlayback.NOON.plusSeconds(seconds);
		return TestPlayback.observed(TestPlayback.playing(title, position, at), at);
	}

	private static String title(PublicPlayback publicPlayback) {
		return (publicPlayback.item() != null) ? publicPlayback.item().title() : "";
	}

}
