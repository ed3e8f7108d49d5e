package dev.earshot.share;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * How often each address asked for what no link opens. Nobody can guess a token; this
 * tells those who try to leave it.
 */
@Component
class UnknownTokens {

	static final int PER_MINUTE = 60;

	private static final int NETWORK_BYTES = 8;

	private final PerMinute limit;

	UnknownTokens(InstantSource clock) {
		this.limit = new PerMinute(PER_MINUTE, clock);
	}

	/**
	 * Notes one more, and says whether these are too many.
	 * @param address of the visitor
	 * @return how long to wait until more are answered; empty if this one is
	 */
	Optional<Duration> tooMany(String address) {
		return this.limit.tooMany(network(address));
	}

	// Whoever has one IPv6 address has all of its network.
	private static String network(String address) {
		try {
			return (InetAddress.ofLiteral(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) : address;
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
