package dev.earshot.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams of {@link Broadcasts} may be open at once.
 *
 * @param streams in all: fewer than the server takes connections, so that there is always
 * room for a page
 * @param streamsPerChannel of one channel
 * @param streamsPerAddress from one address
 */
@ConfigurationProperties("earshot.live")
record LiveProperties(@DefaultValue("22000") int streams, @DefaultValue("20000") int streamsPerChannel,
		@DefaultValue("500") int streamsPerAddress) {
}
