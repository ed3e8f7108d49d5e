package dev.earshot.scrobbling.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.HiddenArtists;
import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Gives up what is not to be sent any more, though it was when it began to wait: what is
 * of an artist that was hidden meanwhile, and what has become too old for a service. The
 * service would ignore that, and need not say why.
 */
@Component
class SendableListens {

	private final HiddenArtists hidden;

	private final DeadLetters letters;

	private final InstantSource clock;

	SendableListens(HiddenArtists hidden, DeadLetters letters, InstantSource clock) {
		this.hidden = hidden;
		this.letters = letters;
		this.clock = clock;
	}

	/** Returns the others. */
	List<QueuedListen> of(Target target, List<QueuedListen> listens) {
		if (listens.isEmpty()) {
			return listens;
		}
		Instant now = this.clock.instant();
		List<QueuedListen> shown = without(listens, this.hidden.among(target.account()), DeadReason.HIDDEN);
		return without(shown, (listen) -> target.kind().isTooOld(listen.startedAt(), now), DeadReason.TOO_OLD);
	}

	private List<QueuedListen> without(List<QueuedListen> listens, Predicate<Listen> isGivenUp, DeadReason reason) {
		Map<Boolean, List<QueuedListen>> sorted = listens.stream()
			.collect(Collectors.partitioningBy((listen) -> isGivenUp.test(listen.listen())));
		this.letters.add(sorted.getOrDefault(true, List.of()), reason);
		return sorted.getOrDefault(false, List.of());
	}

}
