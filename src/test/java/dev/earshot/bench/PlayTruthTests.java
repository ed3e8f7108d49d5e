package dev.earshot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.earshot.bench.Passage.Cause;
import dev.earshot.bench.Passage.Sound;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlayStarted;
import dev.earshot.playback.polling.EarshotPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the plays that are told of random days against what was played.
 */
class PlayTruthTests {

	private static final long TOLERANCE = 1500;

	private static final long NEAR_THE_START = 12_000;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whatIsToldIsWhatWasPlayed(DemandLevel level) {
		DayKind.all().stream().flatMap((kind) -> kind.days().stream().limit(5)).forEach((day) -> {
			Told told = Told.of(day, level);
			List<Truth> truths = Truth.of(day);
			nothingIsInventedOrToldTwice(told, truths);
			everythingLongIsTold(told, truths);
			endingsAreRight(told, truths);
		});
	}

	private static void nothingIsInventedOrToldTwice(Told told, List<Truth> truths) {
		assertThat(told.started).extracting(Play::id).doesNotHaveDuplicates();
		assertThat(told.ended).extracting((end) -> end.play().id()).doesNotHaveDuplicates();
		for (Truth truth : truths) {
			long listened = told.listened(truth.item());
			assertThat(told.startsOf(truth.item())).as("%s", truth).isLessThanOrEqualTo(truth.times());
			assertThat(listened).as("%s", truth).isLessThanOrEqualTo(truth.listened() + told.uncertainty(truth));
		}
		assertThat(told.started).allSatisfy((play) -> assertThat(truths).anyMatch((truth) -> truth.isOf(play)));
	}

	private static void everythingLongIsTold(Told told, List<Truth> truths) {
		for (Truth truth : truths) {
			assertThat(told.listened(truth.item())).as("%s", truth)
				.isGreaterThanOrEqualTo(truth.listened() - told.uncertainty(truth));
		}
	}

	// An unseen jump towards the end of an item, or within the next one, looks like a
	// skip. After two skips between two polls, the first item may look completed.
	private static void endingsAreRight(Told told, List<Truth> truths) {
		IntStream.range(1, truths.size())
			.filter((number) -> truths.get(number - 1).isUndisturbed() && truths.get(number).isUndisturbed())
			.mapToObj((number) -> truths.get(number - 1))
			.forEach((truth) -> assertThat(told.endingsOf(truth.item())).as("%s", truth)
				.allMatch((ending) -> isRight(ending, truth.left(), told.intervalAround(truth.changes().getLast()))));
	}

	private static boolean isRight(Ending ending, long left, long interval) {
		return switch (ending) {
			case COMPLETED -> left < interval + TOLERANCE;
			case SKIPPED -> left > 0;
			case REPLACED, PAUSED, STOPPED, UNKNOWN -> true;
		};
	}

	/**
	 * What was told of a day.
	 *
	 * @param started as they began
	 * @param ended as they ended
	 * @param polls when it was asked, in milliseconds
	 */
	private record Told(List<Play> started, List<PlayEnded> ended, NavigableSet<Long> polls) {

		static Told of(ListeningDay day, DemandLevel level) {
			Told told = new Told(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
			Policy policy = new EarshotPolicy(level, 1, told::hear);
			Policy.Asker asker = policy.begin();
			Simulation.of(new Policy() {

				@Override
				public String name() {
					return policy.name();
				}

				@Override
				public Asker begin() {
					return (answer, asked, received) -> {
						told.polls.add(received);
						return asker.next(answer, asked, received);
					};
				}

			}, List.of(day));
			return told;
		}

		private void hear(Object event) {
			switch (event) {
				case PlayStarted(Play play) -> this.started.add(play);
				case PlayEnded end -> this.ended.add(end);
				default -> throw new IllegalArgumentException("Nobody expects " + event);
			}
		}

		long startsOf(int item) {
			return this.started.stream().filter((play) -> isOf(play, item)).count();
		}

		List<Ending> endingsOf(int item) {
			return this.ended.stream().filter((end) -> isOf(end.play(), item)).map(PlayEnded::ending).toList();
		}

		long listened(int item) {
			return this.ended.stream()
				.map(PlayEnded::play)
				.filter((play) -> isOf(play, item))
				.mapToLong((play) -> play.listened().toMillis())
				.sum();
		}

		private static boolean isOf(Play play, int item) {
			return play.item().title().equals(String.valueOf(item));
		}

		// The longest time between two polls around each change of it.
		long uncertainty(Truth truth) {
			return truth.changes().stream().mapToLong(this::intervalAround).sum() + TOLERANCE;
		}

		private long intervalAround(long moment) {
			Long before = this.polls.floor(moment);
			Long after = this.polls.higher(moment + TOLERANCE);
			return (before != null && after != null) ? after - before : Long.MAX_VALUE / 1000;
		}

	}

	/**
	 * What was played of one item on a day.
	 *
	 * @param item which
	 * @param times how often it was begun, or at most: who goes back to the start begins
	 * another time if most of it had been heard
	 * @param listened how long, in milliseconds
	 * @param left how much was not heard at the end, in milliseconds
	 * @param changes when something changed
	 */
	private record Truth(int item, int times, long listened, long left, List<Long> changes) {

		static List<Truth> of(ListeningDay day) {
			return day.passages()
				.stream()
				.map(Passage::item)
				.distinct()
				.filter((item) -> item > 0)
				.map((item) -> of(item, day))
				.toList();
		}

		private static Truth of(int item, ListeningDay day) {
			List<Passage> all = day.passages();
			long listened = 0;
			int times = 0;
			long left = Long.MAX_VALUE;
			boolean isRunning = false;
			List<Long> changes = new ArrayList<>();
			for (int number = 0; number < all.size(); number++) {
				Passage passage = all.get(number);
				if (passage.item() != item) {
					continue;
				}
				long until = (number + 1 < all.size()) ? all.get(number + 1).from() : day.end();
				changes.add(passage.from());
				changes.add(until);
				if (passage.sound() == Sound.PLAYING) {
					boolean isSetBack = passage.cause() == Cause.SEEK && passage.position() < NEAR_THE_START;
					times += (isRunning && !isSetBack) ? 0 : 1;
					listened += Math.min(until - passage.from(), passage.duration() - passage.position());
					left = passage.duration() - passage.positionAt(until);
				}
				isRunning = passage.sound() != Sound.NOTHING && (isRunning || passage.sound() == Sound.PLAYING);
			}
			return new Truth(item, times, listened, left, changes.stream().distinct().toList());
		}

		boolean isUndisturbed() {
			return this.changes.size() == 2;
		}

		boolean isOf(Play play) {
			return Told.isOf(play, this.item);
		}

	}

}
