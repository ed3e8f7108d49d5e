package dev.earshot.scrobbling.page;

import java.time.InstantSource;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.range.RangeJobs;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.stereotype.Component;

/**
 * Gathers what pages show of targets.
 */
@Component
class TargetViews {

	private static final int LETTERS = 50;

	private final Targets targets;

	private final ScrobbleQueue queue;

	private final DeadLetters letters;

	private final RangeJobs ranges;

	private final InstantSource clock;

	TargetViews(Targets targets, ScrobbleQueue queue, DeadLetters letters, RangeJobs ranges, InstantSource clock) {
		this.targets = targets;
		this.queue = queue;
		this.letters = letters;
		this.ranges = ranges;
		this.clock = clock;
	}

	List<TargetLine> of(AccountId account) {
		return this.targets.of(account)
			.stream()
			.map((target) -> new TargetLine(target, this.queue.size(target.id())))
			.toList();
	}

	boolean isFull(AccountId account) {
		return this.targets.isFull(account);
	}

	TargetView of(AccountId account, String id) {
		return view(this.targets.of(account, id));
	}

	private TargetView view(Target target) {
		return new TargetView(target, this.queue.size(target.id()), target.waitAt(this.clock.instant()),
				this.letters.of(target.id(), LETTERS), this.ranges.find(target).orElse(null));
	}

}
