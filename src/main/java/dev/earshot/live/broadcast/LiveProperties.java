package dev.earshot.live.broadcast;

import dev.earshot.web.ServerCapacity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams of {@link SseBroadcaster} may be open at once.
 */
@ConfigurationProperties("earshot.live")
record LiveProperties(@DefaultValue("22000") int streams, @DefaultValue("20000") int streamsPerChannel,
		@DefaultValue("500") int streamsPerAddress) {

	private static final double SHARE_OF_CONNECTIONS = 0.88;

	// Lowers the limit, so that connections are left for pages.
	int streamsWithin(ServerCapacity capacity) {
		return Math.min(this.streams, (int) (capacity.connections() * SHARE_OF_CONNECTIONS));
	}

}
