package dev.earshot.statistics.highlights;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.highlights.circumstances.Circumstances;
import dev.earshot.statistics.highlights.circumstances.Share;
import dev.earshot.statistics.highlights.circumstances.Skips;

/**
 * Ends, devices and contexts in the simplest way: for each of them, a look at all plays.
 */
final class PlainCircumstances {

	private final List<TestPlay> plays;

	private final long begin;

	private final long end;

	PlainCircumstances(List<TestPlay> plays, ZoneId zone, Period period) {
		this.plays = plays;
		this.begin = period.first().atStartOfDay(zone).toInstant().toEpochMilli();
		this.end = period.last().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
	}

	Circumstances circumstances() {
		List<Share<DeviceClass>> devices = shares((play) -> Optional.of(play.device())).toList();
		boolean isNoneKnown = devices.stream().allMatch((share) -> share.of() == DeviceClass.OTHER);
		List<Share<Integer>> contexts = shares((play) -> Optional.ofNullable(play.context())).limit(10).toList();
		return new Circumstances(skips(), isNoneKnown ? List.of() : devices, contexts);
	}

	private Skips skips() {
		List<EndReason> ends = this.plays.stream().filter((play) -> listened(play) > 0).map(TestPlay::end).toList();
		int unknown = Collections.frequency(ends, EndReason.UNKNOWN);
		return new Skips(Collections.frequency(ends, EndReason.SKIPPED), ends.size() - unknown, unknown);
	}

	private <T extends Comparable<T>> Stream<Share<T>> shares(Function<TestPlay, Optional<T>> property) {
		return this.plays.stream()
			.flatMap((play) -> property.apply(play).stream())
			.distinct()
			.map((value) -> share(value, (play) -> property.apply(play).equals(Optional.of(value))))
			.filter((share) -> share.plays() > 0)
			.sorted((one, other) -> compare(one, other));
	}

	private <T extends Comparable<T>> Share<T> share(T value, Predicate<TestPlay> condition) {
		long listened = this.plays.stream().filter(condition).mapToLong(this::listened).sum();
		return new Share<>(value, Duration.ofMillis(listened),
				began(condition.and((play) -> play.end() == EndReason.COMPLETED || play.listened() >= 30_000)));
	}

	private static <T extends Comparable<T>> int compare(Share<T> one, Share<T> other) {
		if (one.plays() != other.plays()) {
			return Long.compare(other.plays(), one.plays());
		}
		return one.listened().equals(other.listened()) ? one.of().compareTo(other.of())
				: other.listened().compareTo(one.listened());
	}

	private long began(Predicate<TestPlay> condition) {
		return this.plays.stream()
			.filter((play) -> play.startedAt() >= this.begin && play.startedAt() < this.end)
			.filter(condition)
			.count();
	}

	private long listened(TestPlay play) {
		long until = Math.min(this.end, play.startedAt() + play.listened());
		return Math.max(0, until - Math.max(this.begin, play.startedAt()));
	}

}
