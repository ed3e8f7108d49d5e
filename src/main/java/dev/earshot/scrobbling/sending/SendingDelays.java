package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetWait;
import dev.earshot.scrobbling.targets.WaitReason;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides how long nothing is sent to a target. Jitter spreads the targets of a service
 * that has failed for all of them.
 */
@Component
public class SendingDelays {

	static final Duration LONGEST = Duration.ofDays(1).plusHours(1);

	private static final List<Duration> DELAYS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2),
			Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));

	private static final double JITTER = 0.2;

	private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(10);

	private final RandomGenerator random;

	@Autowired
	SendingDelays() {
		this(new Random());
	}

	SendingDelays(RandomGenerator random) {
		this.random = random;
	}

	/** Waits longer after each failure, up to an hour. */
	public TargetWait afterFailure(Target target, WaitReason reason, Instant now) {
		Duration delay = DELAYS.get(Math.min(target.health().failures(), DELAYS.size() - 1));
		return new TargetWait(now.plus(scaled(delay, this.random.nextDouble(1 - JITTER, 1 + JITTER))), reason);
	}

	/** Waits as long as the service asks for, but not for ever. */
	TargetWait asTold(Duration wait, Instant now) {
		Duration shortest = Duration.ofSeconds(1);
		Duration told = (wait.compareTo(shortest) < 0) ? shortest : wait;
		return new TargetWait(now.plus((told.compareTo(LONGEST) > 0) ? LONGEST : told), WaitReason.RATE_LIMIT);
	}

	/** Waits until the services' next day has begun. */
	TargetWait untilTomorrow(Instant now) {
		Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
			.plusDays(1)
			.atStartOfDay()
			.toInstant(ZoneOffset.UTC);
		return new TargetWait(midnight.plus(scaled(AFTER_MIDNIGHT, this.random.nextDouble(0.1, 1))),
				WaitReason.DAILY_LIMIT);
	}

	private static Duration scaled(Duration duration, double factor) {
		return Duration.ofMillis(Math.round(duration.toMillis() * factor));
	}

}
