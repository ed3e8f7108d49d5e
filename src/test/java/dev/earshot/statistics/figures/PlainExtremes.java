package dev.earshot.statistics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import dev.earshot.statistics.figures.Extremes.DayRepeat;
import dev.earshot.statistics.figures.Extremes.PlayMoment;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands out with plain loops over the plays of a log.
 */
final class PlainExtremes {

	private final TestColumns log;

	private final ZoneId zone;

	private final List<TestPlay> counted;

	private final Period period;

	PlainExtremes(TestColumns log, ZoneId zone, Period period) {
		this.log = log;
		this.zone = zone;
		this.period = period;
		this.counted = log.plays()
			.stream()
			.sorted(Comparator.comparingLong(TestPlay::startedAt))
			.filter((play) -> isIn(day(play)) && (play.listened() >= 30_000 || play.end() == EndReason.COMPLETED))
			.toList();
	}

	@Nullable PlayMoment first() {
		return this.counted.isEmpty() ? null : moment(this.counted.getFirst());
	}

	@Nullable PlayMoment last() {
		return this.counted.isEmpty() ? null : moment(this.counted.getLast());
	}

	@Nullable DayRepeat repeat() {
		Map<String, Integer> plays = new HashMap<>();
		DayRepeat most = null;
		for (TestPlay play : this.counted) {
			int times = plays.merge(play.item() + " on " + day(play), 1, Integer::sum);
			if (isMusic(play.item()) && (most == null || times > most.plays())) {
				most = new DayRepeat(play.item(), day(play), times);
			}
		}
		return most;
	}

	@Nullable Ranked neverSkipped(List<Ranked> tracks) {
		return tracks.stream()
			.filter((track) -> track.plays() > 0)
			.filter((track) -> this.log.plays()
				.stream()
				.filter((play) -> play.item() == track.id() && isIn(day(play)))
				.allMatch((play) -> play.end() == EndReason.COMPLETED || play.listened() == 0))
			.findFirst()
			.map(PlainExtremes::alone)
			.orElse(null);
	}

	private static Ranked alone(Ranked place) {
		return new Ranked(1, null, place.id(), place.listened(), place.plays());
	}

	private boolean isMusic(int item) {
		PlayableKind kind = this.log.items().get(item - 1).kind();
		return kind == PlayableKind.TRACK || kind == PlayableKind.LOCAL_FILE;
	}

	private PlayMoment moment(TestPlay play) {
		return new PlayMoment(Instant.ofEpochMilli(play.startedAt()), play.item());
	}

	private LocalDate day(TestPlay play) {
		return Instant.ofEpochMilli(play.startedAt()).atZone(this.zone).toLocalDate();
	}

	private boolean isIn(LocalDate date) {
		return !date.isBefore(this.period.first()) && !date.isAfter(this.period.last());
	}

}
