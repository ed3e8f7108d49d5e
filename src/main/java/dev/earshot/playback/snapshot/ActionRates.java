package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often this person acts in each phase, learned from what was seen of late: the mean
 * of a gamma-Poisson estimate whose prior is what most people do and weighs as much as
 * one act.
 *
 * @param tallies what was seen in each phase
 */
public record ActionRates(Map<Phase, Tally> tallies) {

	/**
	 * As often as most people do.
	 */
	public static final ActionRates USUAL = new ActionRates(Map.of());

	private static final Duration HALF_LIFE = Duration.ofHours(1);

	double perSecond(Phase phase) {
		return phase.actionsPerSecond() * factor(phase);
	}

	/**
	 * How many times as often as most people this person acts.
	 * @param phase when
	 * @return 1 if nothing is known
	 */
	public double factor(Phase phase) {
		return tally(phase).factor();
	}

	private Tally tally(Phase phase) {
		return this.tallies.getOrDefault(phase, Tally.NONE);
	}

	/**
	 * The same after some time.
	 * @param time how long; nothing changes if the clock was set back
	 * @return rates that are nearer to those of most people
	 */
	ActionRates decayedFor(Duration time) {
		double kept = Math.pow(0.5, Math.max(0, (double) time.toMillis() / HALF_LIFE.toMillis()));
		Map<Phase, Tally> faded = new EnumMap<>(Phase.class);
		this.tallies.forEach((phase, tally) -> faded.put(phase, tally.fadedTo(kept)));
		return new ActionRates(faded);
	}

	/**
	 * Learns from the wait between two looks.
	 * @param wait the phases it had
	 * @param acted whether the second look saw that the person had acted: several acts
	 * may look like one, and it is not known in which phase they were
	 * @return the rates from then on
	 */
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

	/**
	 * What was seen in a phase.
	 *
	 * @param acts how many acts
	 * @param usual how many would have been usual in that time
	 */
	record Tally(double acts, double usual) {

		static final Tally NONE = new Tally(0, 0);

		static Tally of(Hazard.Span span, double acts) {
			return new Tally(acts, span.phase().actionsPerSecond() * span.seconds());
		}

		double factor() {
			return (1 + this.acts) / (1 + this.usual);
		}

		Tally fadedTo(double share) {
			return new Tally(share * this.acts, share * this.usual);
		}

		Tally and(Tally other) {
			return new Tally(this.acts + other.acts, this.usual + other.usual);
		}

	}

}
