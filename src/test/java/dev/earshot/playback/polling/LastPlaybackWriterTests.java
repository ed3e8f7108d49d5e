package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.plays.RunningPlay;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.LastPlaybacks;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/**
 * Tests {@link LastPlaybackWriter}.
 */
class LastPlaybackWriterTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final NowPlaying SILENCE = PlaybackFixtures.now(PlaybackFixtures.NOTHING, PlaybackFixtures.NOON);

	private static final LastPlayback LAST = LastPlayback.of(SILENCE, null, null);

	private final PlaybackPollers pollers = mock(PlaybackPollers.class);

	private final LastPlaybacks stored = mock(LastPlaybacks.class);

	private final LastPlaybackWriter writer = new LastPlaybackWriter(this.pollers, this.stored);

	@Test
	void writesManyChangesOnceAndNotAtOnce() {
		given(this.pollers.stored(ACCOUNT)).willReturn(LAST);
		change();
		change();
		then(this.stored).shouldHaveNoInteractions();
		this.writer.flush();
		this.writer.flush();
		then(this.stored).should(times(1)).save(ACCOUNT, LAST);
	}

	@Test
	void writesAllAtTheEnd() {
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		given(this.pollers.stored(ACCOUNT)).willReturn(LAST);
		this.writer.flushAll();
		then(this.stored).should().save(ACCOUNT, LAST);
	}

	@Test
	void writesEveryMinuteWhatIsListenedTo() {
		LastPlayback running = running(PlaybackFixtures.playing("Ferry", 10, PlaybackFixtures.NOON));
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		given(this.pollers.stored(ACCOUNT)).willReturn(running);
		this.writer.keepRunningPlays();
		this.writer.flush();
		then(this.stored).should().save(ACCOUNT, running);
	}

	@Test
	void writesNothingEveryMinuteWhileNobodyListens() {
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		given(this.pollers.stored(ACCOUNT)).willReturn(null, LAST,
				running(PlaybackFixtures.paused("Ferry", 10, PlaybackFixtures.NOON)));
		for (int minute = 0; minute < 3; minute++) {
			this.writer.keepRunningPlays();
			this.writer.flush();
		}
		then(this.stored).shouldHaveNoInteractions();
	}

	private static LastPlayback running(Track track) {
		Play play = new Play(UUID.randomUUID(), ACCOUNT, track, PlaybackFixtures.NOON, Duration.ZERO, Beginning.UNKNOWN,
				null, null, false);
		return LastPlayback.of(SILENCE, null, new RunningPlay(play, true));
	}

	@Test
	void writesAgainWhatCouldNotBeWritten() {
		given(this.pollers.stored(ACCOUNT)).willReturn(LAST);
		willThrow(new DataAccessResourceFailureException("locked")).willDoNothing()
			.given(this.stored)
			.save(ACCOUNT, LAST);
		change();
		this.writer.flush();
		this.writer.flush();
		this.writer.flush();
		then(this.stored).should(times(2)).save(ACCOUNT, LAST);
	}

	@Test
	void writesNothingThatIsNotPublishedYet() {
		given(this.pollers.stored(ACCOUNT)).willReturn(LAST);
		given(this.pollers.isPublishing(ACCOUNT)).willReturn(true, false);
		change();
		this.writer.flush();
		then(this.stored).shouldHaveNoInteractions();
		this.writer.flush();
		then(this.stored).should().save(ACCOUNT, LAST);
	}

	@Test
	void writesNothingOfWhoHasGone() {
		change();
		this.writer.delete(ACCOUNT);
		this.writer.flush();
		then(this.stored).should(times(2)).delete(ACCOUNT);
		then(this.stored).should(never()).save(any(), any());
	}

	@Test
	void keepsWhatIsStoredOfWhoWasNotSeenSince() {
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		this.writer.flushAll();
		then(this.stored).shouldHaveNoInteractions();
	}

	@Test
	void writesNothingWhileSomebodyIsDisconnecting() {
		given(this.stored.of(ACCOUNT)).willReturn(LAST);
		willAnswer((_) -> {
			this.writer.flush();
			return null;
		}).given(this.stored).delete(ACCOUNT);
		disconnect(this.writer, pollers());
		then(this.stored).should(never()).save(any(), any());
	}

	private PlaybackPollers pollers() {
		PlaybackPollers watching = new PlaybackPollers(
				new PollerFactory(mock(), new EventDelivery(mock()), mock(), InstantSource.system(), this.stored),
				new PollingRates(List.of(), mock()), mock(), TestNodes.only());
		watching.of(ACCOUNT);
		given(this.pollers.stored(ACCOUNT)).willAnswer((_) -> watching.stored(ACCOUNT));
		return watching;
	}

	private void disconnect(LastPlaybackWriter writer, PlaybackPollers pollers) {
		AccountData data = new PlaybackAccountData(pollers, writer, this.stored, mock(), mock());
		data.stop(ACCOUNT);
		data.erase(ACCOUNT);
	}

	@Test
	void stopsPollingBeforeItWritesAllOnShutdown() {
		given(this.pollers.accounts()).willReturn(Set.of(ACCOUNT));
		given(this.pollers.stored(ACCOUNT)).willReturn(LAST);
		this.writer.flushAll();
		InOrder order = inOrder(this.pollers, this.stored);
		order.verify(this.pollers).close();
		order.verify(this.stored).save(ACCOUNT, LAST);
	}

	@Test
	void letsPeopleDisconnectWhileTheDatabaseFails() {
		willThrow(new DataAccessResourceFailureException("locked")).given(this.stored).delete(ACCOUNT);
		assertThatCode(() -> this.writer.delete(ACCOUNT)).doesNotThrowAnyException();
		willDoNothing().given(this.stored).delete(ACCOUNT);
		this.writer.flush();
		then(this.stored).should(times(2)).delete(ACCOUNT);
	}

	private void change() {
		this.writer.on(new PlaybackChanged(ACCOUNT, SILENCE, SILENCE));
	}

}
