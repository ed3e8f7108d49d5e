package dev.earshot.bench;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.polling.EarshotPolicy;

/**
 * How Earshot and its competitors do on days of one kind.
 *
 * @param kind the days
 * @param page what a watched page comes to
 * @param display what a display or overlay comes to
 * @param background what a log, card, feed or hidden page comes to
 * @param peers what the known tools come to
 * @param fixedIntervals the result of a call every second, every other second and so on
 */
record Comparison(DayKind kind, Score page, Score display, Score background, List<Score> peers,
		List<Score> fixedIntervals) {

	static Comparison on(DayKind kind) {
		return new Comparison(kind, score(DemandLevel.VISIBLE_PAGE, kind), score(DemandLevel.DISPLAY, kind),
				score(DemandLevel.BACKGROUND, kind), scores(Peers.all(), kind), scores(Peers.fixedIntervals(), kind));
	}

	private static Score score(DemandLevel level, DayKind kind) {
		return Simulation.of(new EarshotPolicy(level, 1), kind.days());
	}

	private static List<Score> scores(List<Policy> policies, DayKind kind) {
		return policies.stream().map((policy) -> Simulation.of(policy, kind.days())).toList();
	}

	List<Score> earshot() {
		return List.of(this.page, this.display, this.background);
	}

	/**
	 * Who calls no more often than somebody.
	 * @param score what that one comes to
	 * @return peers, fixed intervals, and a fixed interval of exactly as many calls
	 */
	Stream<Score> asCheapAs(Score score) {
		return Stream.of(this.peers.stream(), this.fixedIntervals.stream(), Stream.of(fixedInterval(score)))
			.flatMap((others) -> others)
			.filter((other) -> other.callsPerHour() <= 1.001 * score.callsPerHour());
	}

	Score fixedInterval(Score score) {
		return Simulation.of(Peers.fixedInterval(score.callsPerHour()), this.kind.days());
	}

	@Override
	public String toString() {
		return this.kind.name();
	}

}
