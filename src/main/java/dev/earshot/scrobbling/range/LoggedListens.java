package dev.earshot.scrobbling.range;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.StoredPlay;
import dev.earshot.history.log.filter.Began;
import dev.earshot.scrobbling.queue.ListenRule;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Reads the listens of a log, those of hidden artists left out.
 */
@Component
public class LoggedListens {

	private final Listeners listeners;

	private final PlayLog log;

	private final CountingRules rules;

	private final InstantSource clock;

	public LoggedListens(Listeners listeners, PlayLog log, CountingRules rules, InstantSource clock) {
		this.listeners = listeners;
		this.log = log;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Returns the next listens of a range; empty at its end.
	 * @param size how many plays are looked at
	 */
	Optional<RangeChunk> next(Target target, LogRange range, int size) {
		return this.listeners.find(target.account()).flatMap((listener) -> next(listener, target, range, size));
	}

	private Optional<RangeChunk> next(Listener listener, Target target, LogRange range, int size) {
		PlayFilter filter = PlayFilter.of(new Began(range.began()));
		List<StoredPlay> plays = this.log.after(listener, filter, range.reached(), size).reversed();
		return plays.isEmpty() ? Optional.empty()
				: Optional.of(chunk(target, plays, this.rules.uncounted(listener.id())));
	}

	private RangeChunk chunk(Target target, List<StoredPlay> plays, Set<Integer> hidden) {
		Instant now = this.clock.instant();
		Map<Boolean, List<Listen>> byAge = plays.stream()
			.filter((stored) -> !hidden.contains(stored.key().item()))
			.flatMap((stored) -> ListenRule.of(stored.play()).stream())
			.collect(Collectors.partitioningBy((listen) -> target.kind().isTooOld(listen.startedAt(), now)));
		return new RangeChunk(plays.getLast().key(), byAge.getOrDefault(false, List.of()),
				byAge.getOrDefault(true, List.of()).size());
	}

}
