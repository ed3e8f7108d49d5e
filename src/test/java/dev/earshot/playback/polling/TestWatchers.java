package dev.earshot.playback.polling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.mockito.Mockito.mock;

/**
 * The watchers for the tests of those who show what they see, with nothing stored.
 */
@Import({ PlaybackPollers.class, PollerFactory.class, PollingRates.class, EventDelivery.class, PlayerPoll.class,
		PlaylistNames.class, PolledPlayback.class, LastPlaybackWriter.class, PlaybackAccountData.class })
public class TestWatchers {

	@Bean
	LastPlaybacks stored() {
		return mock();
	}

}
