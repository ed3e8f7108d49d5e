package dev.earshot.scrobbling.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Gives up what has become too old for a service while it waited. The service would
 * ignore it, and need not say why.
 */
@Component
class TooOldListens {

	private final DeadLetters letters;

	private final InstantSource clock;

	TooOldListens(DeadLetters letters, InstantSource clock) {
		this.letters = letters;
		this.clock = clock;
	}

	/** Returns the others. */
	List<QueuedListen> giveUp(Target target, List<QueuedListen> listens) {
		Instant now = this.clock.instant();
		Map<Boolean, List<QueuedListen>> byAge = listens.stream()
			.collect(Collectors.partitioningBy((listen) -> target.kind().isTooOld(listen.listen().startedAt(), now)));
		byAge.getOrDefault(true, List.of())
			.forEach((listen) -> this.letters.add(target.id(), listen, DeadReason.TOO_OLD, null));
		return byAge.getOrDefault(false, List.of());
	}

}
