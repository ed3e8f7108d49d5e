package dev.earshot.statistics.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.Extremes.DayRepeat;
import dev.earshot.statistics.figures.Extremes.PlayMoment;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what stands out, in one pass over the plays of a period.
 */
final class ExtremeSearch implements HeardPlays.Visitor {

	private static final int NEVER = -2;

	private final PlayColumns plays;

	private final LocalHours hours;

	private final long from;

	private final boolean[] skipped;

	// The day of the last play of each item, and its plays on that day.
	private final int[] lastDay;

	private final int[] playsOfDay;

	private int first = NEVER;

	private int last = NEVER;

	private @Nullable DayRepeat repeat;

	ExtremeSearch(HeardPlays heard, LocalHours hours) {
		this.plays = heard.plays();
		this.hours = hours;
		this.from = heard.from();
		this.skipped = new boolean[this.plays.items().size()];
		this.playsOfDay = new int[this.skipped.length];
		this.lastDay = new int[this.skipped.length];
		Arrays.fill(this.lastDay, NEVER);
		heard.forEach(this);
	}

	@Override
	public void visit(int play, long begin, long end, boolean isCounted) {
		if (this.plays.startedAt(play) >= this.from) {
			this.skipped[this.plays.item(play)] |= !this.plays.isCompleted(play);
		}
		if (isCounted) {
			this.first = (this.first >= 0) ? this.first : play;
			this.last = play;
			addRepeat(play, this.hours.day(begin));
		}
	}

	private int item(int play) {
		return this.plays.items().id(this.plays.item(play));
	}

	private void addRepeat(int play, int day) {
		int item = this.plays.item(play);
		this.playsOfDay[item] = (this.lastDay[item] == day) ? this.playsOfDay[item] + 1 : 1;
		this.lastDay[item] = day;
		boolean isMore = this.repeat == null || this.playsOfDay[item] > this.repeat.plays();
		if (isMore && Subject.isMusic(this.plays.items(), item)) {
			this.repeat = new DayRepeat(item(play), this.hours.date(day), this.playsOfDay[item]);
		}
	}

	Extremes with(ItemSums played) {
		return new Extremes(moment(this.first), moment(this.last), this.repeat, neverSkipped(played));
	}

	private @Nullable PlayMoment moment(int play) {
		return (play >= 0) ? new PlayMoment(Instant.ofEpochMilli(this.plays.startedAt(play)), item(play)) : null;
	}

	private @Nullable Ranked neverSkipped(ItemSums sums) {
		return IntStream.range(0, sums.size())
			.filter((item) -> sums.plays(item) > 0 && !this.skipped[item])
			.filter((item) -> Subject.isMusic(this.plays.items(), item))
			.boxed()
			.max(Comparator.<Integer>comparingInt(sums::plays)
				.thenComparingLong(sums::listened)
				.thenComparing(Comparator.reverseOrder()))
			.map((item) -> new Ranked(1, null, this.plays.items().id(item), Duration.ofMillis(sums.listened(item)),
					sums.plays(item)))
			.orElse(null);
	}

}
