package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.scrobbling.service.ListenServices;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.stereotype.Component;

/**
 * Does the next thing for a target: asks about what it may have, sends the oldest that
 * waits, or has more of the log brought.
 */
@Component
class SendingStep {

	// Both services count requests, and neither wants more than one a second.
	static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);

	private final Targets targets;

	private final ListenServices services;

	private final SendingRound round;

	private final Waiting waiting;

	private final InstantSource clock;

	SendingStep(Targets targets, ListenServices services, SendingRound round, Waiting waiting, InstantSource clock) {
		this.targets = targets;
		this.services = services;
		this.round = round;
		this.waiting = waiting;
		this.clock = clock;
	}

	/** Returns when there is more to do; empty if nothing is known to wait. */
	Optional<Instant> run(String id) {
		return this.targets.find(id).filter(Target::isOn).flatMap(this::run);
	}

	private Optional<Instant> run(Target target) {
		Instant now = this.clock.instant();
		if (this.waiting.isFor(target, now)) {
			return Optional.of(Objects.requireNonNull(target.health().waits()).until());
		}
		RoundResult result = this.round.run(target, this.services.of(target.kind()));
		return switch (result) {
			case IDLE -> Optional.empty();
			case LOCAL -> Optional.of(this.clock.instant());
			case REQUESTED -> Optional.of(this.clock.instant().plus(BETWEEN_REQUESTS));
		};
	}

}
