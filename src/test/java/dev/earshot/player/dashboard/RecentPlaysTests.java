package dev.earshot.player.dashboard;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.player.lists.CachedList;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests {@link RecentPlays}.
 */
class RecentPlaysTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final List<RecentPlay> PLAYS = List
		.of(new RecentPlay("a", List.of(), null, null, null, false, PlaybackFixtures.NOON));

	private final PlayerReader reader = mock(PlayerReader.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final RecentPlays recent = new RecentPlays(this.reader, this.time, this.time.ticker());

	@Test
	void loadsOnceAMinute() {
		given(this.reader.plays(ACCOUNT)).willReturn(PLAYS);
		assertThat(ask()).isEqualTo(new CachedList<>(PLAYS, null));
		this.time.pass(59);
		assertThat(ask()).isEqualTo(new CachedList<>(PLAYS, null));
		then(this.reader).should(times(1)).plays(ACCOUNT);
		this.time.pass(1);
		ask();
		then(this.reader).should(times(2)).plays(ACCOUNT);
	}

	@Test
	void loadsAgainIfAskedSinceALaterMoment() {
		given(this.reader.plays(ACCOUNT)).willReturn(PLAYS);
		ask();
		this.time.pass(5);
		this.recent.askedSince(ACCOUNT, this.time.instant()).join();
		then(this.reader).should(times(2)).plays(ACCOUNT);
		this.time.pass(5);
		this.recent.askedSince(ACCOUNT, this.time.instant().minusSeconds(5)).join();
		then(this.reader).should(times(2)).plays(ACCOUNT);
	}

	@Test
	void keepsPlaysAfterARefusal() {
		given(this.reader.plays(ACCOUNT)).willReturn(PLAYS);
		ask();
		this.time.pass(60);
		willThrow(new SpotifyRefused(new Unavailable(503))).given(this.reader).plays(ACCOUNT);
		assertThat(ask()).isEqualTo(new CachedList<>(PLAYS, new Unavailable(503)));
	}

	@Test
	void loadsAgainSoonAfterARefusal() {
		given(this.reader.plays(ACCOUNT)).willThrow(new SpotifyRefused(new Unavailable(503))).willReturn(PLAYS);
		assertThat(ask()).isEqualTo(new CachedList<>(null, new Unavailable(503)));
		this.time.pass(5);
		assertThat(ask()).isEqualTo(new CachedList<>(PLAYS, null));
	}

	@Test
	void returnsNoRefusalWhileLoading() {
		CountDownLatch answered = new CountDownLatch(1);
		given(this.reader.plays(ACCOUNT)).willAnswer((_) -> {
			answered.await();
			return PLAYS;
		});
		this.recent.of(ACCOUNT);
		assertThat(this.recent.cached(ACCOUNT)).isEqualTo(new CachedList<>(null, null));
		answered.countDown();
		assertThat(ask()).isEqualTo(new CachedList<>(PLAYS, null));
	}

	@Test
	void forgetsADisconnectedAccount() {
		given(this.reader.plays(ACCOUNT)).willReturn(PLAYS);
		ask();
		this.recent.forget(ACCOUNT);
		ask();
		then(this.reader).should(times(2)).plays(ACCOUNT);
	}

	private CachedList<RecentPlay> ask() {
		return this.recent.of(ACCOUNT).join();
	}

}
