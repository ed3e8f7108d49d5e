package dev.earshot.bench;

import java.util.List;

import dev.earshot.bench.Passage.Sound;
import dev.earshot.bench.Policy.Asker;

/**
 * A day on which one asks Spotify what somebody hears. An answer takes 100 ms and tells
 * what Spotify knew half-way.
 */
final class Simulation {

	private static final long LATENCY = 100;

	private final ListeningDay day;

	private final Asker asker;

	private final Score score;

	private int playing;

	private int told;

	private int shown;

	private Simulation(ListeningDay day, Asker asker, Score score) {
		this.day = day;
		this.asker = asker;
		this.score = score;
	}

	static Score of(Policy policy, List<ListeningDay> days) {
		Score score = new Score(policy.name());
		days.forEach((day) -> new Simulation(day, policy.begin(), score).run());
		return score;
	}

	private void run() {
		this.score.listened(this.day.playing(), ListeningDay.END);
		for (long at = 0; at < ListeningDay.END;) {
			at = ask(at);
		}
	}

	private long ask(long asked) {
		while (this.playing + 1 < passages().size() && passages().get(this.playing + 1).from() <= asked) {
			this.playing++;
		}
		this.score.called(passages().get(this.playing).sound() == Sound.PLAYING);
		long received = asked + LATENCY;
		long next = this.asker.next(answer(asked + LATENCY / 2), asked, received);
		if (this.asker.believes()) {
			show(received);
		}
		return next;
	}

	private Answer answer(long at) {
		while (this.told + 1 < passages().size() && passages().get(this.told + 1).toldFrom() <= at) {
			this.told++;
		}
		Passage passage = passages().get(this.told);
		return new Answer(passage, this.told, passage.positionAt(at));
	}

	private void show(long at) {
		while (this.shown < this.told) {
			this.shown++;
			Passage passage = passages().get(this.shown);
			this.score.showed(passage.cause(), at - passage.from());
		}
	}

	private List<Passage> passages() {
		return this.day.passages();
	}

}
