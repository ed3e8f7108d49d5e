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

	private long compared;

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
		this.score.listened(this.day.playing(), this.day.end());
		for (long at = 0; at < this.day.end();) {
			at = ask(at);
		}
		passUntil(this.day.end());
	}

	private long ask(long asked) {
		passUntil(asked);
		this.score.called(passages().get(this.playing).sound() == Sound.PLAYING);
		long received = asked + LATENCY;
		long next = this.asker.next(answer(asked + LATENCY / 2), asked, received);
		if (this.asker.believes()) {
			passUntil(received);
			show(received);
		}
		return next;
	}

	private void passUntil(long moment) {
		while (this.playing + 1 < passages().size() && passages().get(this.playing + 1).from() <= moment) {
			compareUntil(passages().get(this.playing + 1).from());
			this.playing++;
		}
		compareUntil(moment);
	}

	private void compareUntil(long moment) {
		if (!passages().get(this.shown).tells(passages().get(this.playing), this.compared)) {
			this.score.wasWrong(moment - this.compared);
		}
		this.compared = moment;
	}

	private PollAnswer answer(long at) {
		while (this.told + 1 < passages().size() && passages().get(this.told + 1).toldFrom() <= at) {
			this.told++;
		}
		Passage passage = passages().get(this.told);
		return new PollAnswer(passage, this.told, passage.positionAt(at));
	}

	private void show(long at) {
		while (this.shown < this.told) {
			this.shown++;
			Passage passage = passages().get(this.shown);
			if (wasHeard(this.shown)) {
				this.score.showed(passage.cause(), at - passage.from());
			}
		}
	}

	// Who quits at the end of an item has not heard the next one.
	private boolean wasHeard(int number) {
		return number + 1 == passages().size() || passages().get(number + 1).from() > passages().get(number).from();
	}

	private List<Passage> passages() {
		return this.day.passages();
	}

}
