package dev.earshot.playback.polling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.mockito.Mockito.mock;

/**
 * The pollers for tests of their callers, with nothing stored.
 */
@Import({ PlaybackPollers.class, PollerFactory.class, PollingRates.class, EventDelivery.class, PlayerPoll.class,
		PlaylistNames.class, PolledPlayback.class, LastPlaybackWriter.class, PlaybackAccountData.class })
public class TestPollers {

	@Bean
	LastPlaybacks stored() {
		return mock();
	}

}
