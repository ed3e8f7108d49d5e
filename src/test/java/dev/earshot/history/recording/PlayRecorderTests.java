package dev.earshot.history.recording;

import java.time.Duration;
import java.util.UUID;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayLog;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlaybackFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

class PlayRecorderTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final Listeners listeners = mock();

	private final PlayLog log = mock();

	private final PlayRecorder recorder = new PlayRecorder(this.listeners, this.log);

	@BeforeEach
	void switchOn() {
		given(this.listeners.isRecording(ACCOUNT)).willReturn(true);
	}

	@Test
	void recordsPlaysThatHaveEnded() {
		PlayEnded ended = ended(false);
		this.recorder.on(ended);
		then(this.log).should().add(ACCOUNT, LoggedPlay.of(ended));
	}

	@Test
	void recordsNothingOfPrivateSessions() {
		this.recorder.on(ended(true));
		then(this.log).shouldHaveNoInteractions();
	}

	@Test
	void recordsNothingOfThoseWhoWantNoLog() {
		given(this.listeners.isRecording(ACCOUNT)).willReturn(false);
		this.recorder.on(ended(false));
		then(this.log).shouldHaveNoInteractions();
	}

	@Test
	void losesNothingWhileTheDatabaseIsUnavailable() {
		willThrow(new DataAccessResourceFailureException("away")).given(this.log).add(any(), any());
		PlayEnded first = ended(false);
		PlayEnded second = ended(false);
		this.recorder.on(first);
		this.recorder.on(second);
		willDoNothing().given(this.log).add(any(), any());
		this.recorder.flush();
		this.recorder.flush();
		then(this.log).should(times(3)).add(ACCOUNT, LoggedPlay.of(first));
		then(this.log).should().add(ACCOUNT, LoggedPlay.of(second));
	}

	private static PlayEnded ended(boolean isPrivate) {
		UUID id = UUID.randomUUID();
		Play play = new Play(id, ACCOUNT, PlaybackFixtures.playing(id.toString(), 90, PlaybackFixtures.NOON),
				PlaybackFixtures.NOON, Duration.ofSeconds(90), Beginning.CHOSEN, null, null, isPrivate);
		return new PlayEnded(play, Ending.COMPLETED, PlaybackFixtures.NOON.plusSeconds(90));
	}

}
