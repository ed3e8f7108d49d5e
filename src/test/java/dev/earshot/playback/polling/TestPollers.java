package dev.earshot.playback.polling;

import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.stored.LastPlaybacks;
import dev.earshot.playback.stored.RelayedPlaybacks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.mockito.Mockito.mock;

/**
 * The pollers for tests of their callers, with nothing stored.
 */
@Import({ TestNodes.Only.class, RemotePlaybacks.class, PlaybackPollers.class, PollerFactory.class, PollingRates.class,
		EventDelivery.class, PlayerPoll.class, PlaylistNames.class, PolledPlayback.class, LastPlaybackWriter.class,
		PlaybackAccountData.class })
public class TestPollers {

	@Bean
	LastPlaybacks stored() {
		return mock();
	}

	@Bean
	RelayedPlaybacks relayed() {
		return mock();
	}

}
