package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often this person acts in each phase: the mean of a gamma-Poisson estimate, whose
 * prior is the average of all people and weighs as much as one action.
 */
public record ActionRates(Map<Phase, Tally> tallies) {

	/** The average of all people. */
	public static final ActionRates USUAL = new ActionRates(Map.of());

	private static final Duration HALF_LIFE = Duration.ofHours(1);

	double perSecond(Phase phase) {
		return phase.actionsPerSecond() * factor(phase);
	}

	public double factor(Phase phase) {
		return tally(phase).factor();
	}

	private Tally tally(Phase phase) {
		return this.tallies.getOrDefault(phase, Tally.NONE);
	}

	// Nothing changes if the clock was set back.
	ActionRates decayedFor(Duration time) {
		double kept = Math.pow(0.5, Math.max(0, (double) time.toMillis() / HALF_LIFE.toMillis()));
		Map<Phase, Tally> decayed = new EnumMap<>(Phase.class);
		this.tallies.forEach((phase, tally) -> decayed.put(phase, tally.decayedTo(kept)));
		return new ActionRates(decayed);
	}

	// Learns from the time between two polls.
	ActionRates after(List<Hazard.Span> wait, boolean acted) {
		double expected = wait.stream().mapToDouble(this::expected).sum();
		double share = acted ? 1 / -Math.expm1(-expected) : 0;
		Map<Phase, Tally> learned = new EnumMap<>(Phase.class);
		learned.putAll(this.tallies);
		wait.forEach((span) -> learned.merge(span.phase(), Tally.of(span, share * expected(span)), Tally::and));
		return new ActionRates(learned);
	}

	private double expected(Hazard.Span span) {
		return perSecond(span.phase()) * span.seconds();
	}

	/** The user actions in a phase, and their average number in that time. */
	record Tally(double actions, double usual) {

		static final Tally NONE = new Tally(0, 0);

		static Tally of(Hazard.Span span, double actions) {
			return new Tally(actions, span.phase().actionsPerSecond() * span.seconds());
		}

		double factor() {
			return (1 + this.actions) / (1 + this.usual);
		}

		Tally decayedTo(double share) {
			return new Tally(share * this.actions, share * this.usual);
		}

		Tally and(Tally other) {
			return new Tally(this.actions + other.actions, this.usual + other.usual);
		}

	}

}
