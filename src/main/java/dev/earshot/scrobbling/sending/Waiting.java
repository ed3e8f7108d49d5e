package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetWait;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.scrobbling.targets.WaitReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Has targets wait whose services take nothing at the moment.
 */
@Component
public class Waiting {

	private static final Logger logger = LoggerFactory.getLogger(Waiting.class);

	private final Targets targets;

	private final SendingDelays delays;

	private final InstantSource clock;

	Waiting(Targets targets, SendingDelays delays, InstantSource clock) {
		this.targets = targets;
		this.delays = delays;
		this.clock = clock;
	}

	/**
	 * Has a target wait after a failure.
	 * @param status of the response; {@code null} if there was none
	 */
	public void onUnavailable(Target target, @Nullable Integer status) {
		WaitReason reason = WaitReason.ofFailure(status);
		TargetWait wait = this.delays.afterFailure(target, reason, this.clock.instant());
		this.targets.update(target.id(), (health) -> health.failed(wait));
	}

	public void onRateLimited(Target target, Duration told) {
		TargetWait wait = this.delays.asTold(told, this.clock.instant());
		this.targets.update(target.id(), (health) -> health.waiting(wait));
	}

	public void onAccessRefused(Target target) {
		logger.warn("{} refuses access, so nothing is sent to target {}", target.host(), target.id());
		this.targets.refuse(target);
	}

	/**
	 * Returns whether a target has to wait. A time beyond the longest wait was set before
	 * the clock was set back.
	 */
	boolean isFor(Target target, Instant now) {
		TargetWait wait = target.waitAt(now);
		return wait != null && !wait.until().isAfter(now.plus(SendingDelays.LONGEST));
	}

}
