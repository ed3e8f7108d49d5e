package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How likely a person is to act from some moment on: a hazard rate that is constant
 * within each phase.
 *
 * @param spans the phases to come, in order; the last one has no end
 */
public record Hazard(List<Span> spans) {

	private static final double LONG_AGO = Double.MAX_VALUE;

	private static final Hazard NONE = new Hazard(List.of());

	public static Hazard of(PlaybackSnapshot seen, Instant at) {
		double lasting = seconds(seen.since(), at);
		return switch (seen.now().playback()) {
			case Audible audible when audible.progress().playing() -> playing(seen, audible.progress(), at);
			case Audible _ -> NONE.then(Phase.PAUSED, lasting).then(Phase.LONG_PAUSED, lasting);
			case Playback.Nothing _, Playback.Unknown _ -> NONE.then(Phase.SILENT, lasting);
			case null -> NONE.then(Phase.SILENT, lasting);
		};
	}

	private static Hazard playing(PlaybackSnapshot seen, Progress progress, Instant at) {
		double acted = seconds(seen.actions().elsewhere(), at);
		double position = progress.isKnown() ? seconds(progress.positionAt(at)) : LONG_AGO;
		return NONE.then(Phase.JUST_ACTED, acted)
			.then(Phase.ACTED, acted)
			.then(Phase.ACTED_LATELY, acted)
			.then(Phase.BEGUN, position)
			.then(Phase.PLAYING, position);
	}

	private static double seconds(@Nullable Instant from, Instant to) {
		return (from != null) ? seconds(Duration.between(from, to)) : LONG_AGO;
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

	private Hazard then(Phase phase, double passed) {
		double begin = this.spans.stream().mapToDouble(Span::seconds).sum();
		double length = phase.left(passed) - begin;
		return (length > 0) ? and(new Span(phase, length)) : this;
	}

	private Hazard and(Span span) {
		return new Hazard(Stream.concat(this.spans.stream(), Stream.of(span)).toList());
	}

	public Phase lasting() {
		return this.spans.getLast().phase();
	}

	public Hazard ofAtLeast(Duration length) {
		return new Hazard(this.spans.stream().filter((span) -> span.seconds() >= seconds(length)).toList());
	}

	List<Span> within(Duration time) {
		List<Span> begun = new ArrayList<>();
		double left = seconds(time);
		for (Span span : this.spans) {
			if (left > 0) {
				begun.add(new Span(span.phase(), Math.min(left, span.seconds())));
			}
			left -= span.seconds();
		}
		return begun;
	}

	/**
	 * Returns how long to wait until something wrong has been shown for some time, by
	 * expectation: an action after {@code t} seconds is wrong for the rest of the wait.
	 * @param wrong that time in seconds
	 */
	public double untilWrongFor(double wrong, ActionRates rates) {
		double passed = 0;
		double actions = 0;
		double left = wrong;
		for (Span span : this.spans) {
			double rate = rates.perSecond(span.phase());
			double wait = (Math.sqrt(actions * actions + 2 * rate * left) - actions) / rate;
			if (wait <= span.seconds()) {
				return passed + wait;
			}
			passed += span.seconds();
			left -= span.seconds() * (actions + rate * span.seconds() / 2);
			actions += rate * span.seconds();
		}
		throw new IllegalStateException("No phase goes on for ever: " + this.spans);
	}

	public record Span(Phase phase, double seconds) {
	}

}
