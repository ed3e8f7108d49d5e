package dev.earshot.history.filling;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.ListedPlay;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

class RecentlyPlayedReadingTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final List<ListedPlay> LIST = List.of(TestLog.listed("Ferry", TestLog.NOON));

	private final ManualTime time = new ManualTime(TestLog.NOON);

	private final PlayerReader reader = mock();

	private final CurrentPlayback playback = mock();

	private final Listeners listeners = mock();

	private final MissingPlays plays = mock();

	private final RecentlyPlayedReading reading = new RecentlyPlayedReading(this.reader, this.playback,
			new LeasedListeners(this.listeners, TestNodes.only()), this.plays, this.time);

	@BeforeEach
	void record() {
		given(this.listeners.recording()).willReturn(Set.of(ACCOUNT));
		given(this.reader.listedPlays(ACCOUNT)).willReturn(LIST);
		plays(PlaybackFixtures.playing("Ferry", 1, TestLog.NOON));
	}

	@Test
	void readsEveryQuarterOfAnHourWhileSomethingPlays() {
		assertThat(readsWithin(60)).isEqualTo(4);
		then(this.plays).should(times(4)).add(ACCOUNT, LIST);
	}

	@Test
	void readsSeldomWhileNothingPlays() {
		plays(PlaybackFixtures.NOTHING);
		assertThat(readsWithin(24 * 60)).isEqualTo(4);
	}

	@Test
	void readsOftenWhileNobodyKnowsWhatPlays() {
		plays(null);
		assertThat(readsWithin(60)).isEqualTo(4);
		given(this.playback.latest(ACCOUNT)).willReturn(PlaybackFixtures.refused(new Unavailable(503),
				PlaybackFixtures.now(PlaybackFixtures.NOTHING, TestLog.NOON)));
		assertThat(readsWithin(60)).isEqualTo(4);
	}

	@Test
	void triesAgainAfterARefusal() {
		given(this.reader.listedPlays(ACCOUNT)).willThrow(new SpotifyRefused(new Unavailable(503))).willReturn(LIST);
		assertThat(readsWithin(5)).isEqualTo(2);
		then(this.plays).should().add(ACCOUNT, LIST);
	}

	@Test
	void survivesWhatItDoesNotExpect() {
		given(this.reader.listedPlays(ACCOUNT)).willThrow(new IllegalStateException("odd"));
		assertThat(readsWithin(10)).isEqualTo(2);
	}

	@Test
	void readsNothingForThoseWhoWantNoLog() {
		given(this.listeners.recording()).willReturn(Set.of());
		this.reading.readDue();
		then(this.reader).should(never()).listedPlays(ACCOUNT);
	}

	private int readsWithin(int minutes) {
		int before = reads();
		for (int minute = 0; minute < minutes; minute++) {
			this.reading.readDue();
			this.time.correct(Duration.ofMinutes(1));
		}
		return reads() - before;
	}

	private int reads() {
		return mockingDetails(this.reader).getInvocations().size();
	}

	private void plays(@Nullable Playback playback) {
		given(this.playback.latest(ACCOUNT)).willReturn(new NowPlaying(playback, null, TestLog.NOON, null, null));
	}

}
