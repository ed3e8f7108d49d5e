package dev.earshot.live.broadcast;

import dev.earshot.web.ServerCapacity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams of {@link SseBroadcaster} may be open at once.
 *
 * @param streams in all: fewer than the server takes connections, so that there is always
 * room for a page
 * @param streamsPerChannel of one channel
 * @param streamsPerAddress from one address
 */
@ConfigurationProperties("earshot.live")
record LiveProperties(@DefaultValue("22000") int streams, @DefaultValue("20000") int streamsPerChannel,
		@DefaultValue("500") int streamsPerAddress) {

	private static final double SHARE_OF_CONNECTIONS = 0.88;

	/**
	 * How many streams may be open at once on this machine.
	 * @param capacity of the server
	 * @return as many as wanted, but no more than leaves connections for pages
	 */
	int streamsOf(ServerCapacity capacity) {
		return Math.min(this.streams, (int) (capacity.connections() * SHARE_OF_CONNECTIONS));
	}

}
