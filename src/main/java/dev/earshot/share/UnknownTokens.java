package dev.earshot.share;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * How often each address asked for what no link opens. Nobody can guess a token; this
 * tells those who try to leave it, and keeps no more than a few thousand addresses for a
 * minute.
 */
@Component
class UnknownTokens {

	static final int PER_MINUTE = 60;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_ADDRESSES = 10_000;

	private static final int NETWORK_BYTES = 8;

	private final InstantSource clock;

	private final Cache<String, Minute> minutes;

	UnknownTokens(InstantSource clock) {
		this.clock = clock;
		this.minutes = Caffeine.newBuilder()
			.maximumSize(MOST_ADDRESSES)
			.expireAfterWrite(MINUTE)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/**
	 * Notes one more, and says whether these are too many.
	 * @param address of the visitor
	 * @return how long to wait until more are answered; empty if this one is
	 */
	Optional<Duration> tooMany(String address) {
		Minute minute = this.minutes.get(network(address),
				(_) -> new Minute(this.clock.instant(), new AtomicInteger()));
		return (minute.asked.incrementAndGet() > PER_MINUTE)
				? Optional.of(Duration.between(this.clock.instant(), minute.since.plus(MINUTE))) : Optional.empty();
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

	private record Minute(Instant since, AtomicInteger asked) {
	}

}
