package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.earshot.spotify.budget.FamilyUsage;
import org.jspecify.annotations.Nullable;

/**
 * The results of a soak.
 */
final class SoakReport {

	private static final String FAULTS = """
			| fault | times | duration, median | calls meanwhile, median | recovered after, median | 95 % |
			|---|--:|--:|--:|--:|--:|
			""";

	private static final String DAYS = """
			| day | calls of the player family | quota learned by midnight |
			|---|--:|--:|
			""";

	private final Map<Fault, List<FaultPeriod>> periods = new EnumMap<>(Fault.class);

	private final Map<Fault, List<Long>> calls = new EnumMap<>(Fault.class);

	private final Map<Fault, List<Long>> recoveries = new EnumMap<>(Fault.class);

	private final Map<LocalDate, FamilyUsage> days = new TreeMap<>();

	private @Nullable FaultPeriod recovering;

	void ended(FaultPeriod period, int calls) {
		this.periods.computeIfAbsent(period.fault(), (_) -> new ArrayList<>()).add(period);
		this.calls.computeIfAbsent(period.fault(), (_) -> new ArrayList<>()).add((long) calls);
		this.recovering = period;
	}

	void tick(Instant now, boolean right) {
		if (this.recovering != null && right) {
			this.recoveries.computeIfAbsent(this.recovering.fault(), (_) -> new ArrayList<>())
				.add(Duration.between(this.recovering.end(), now).toSeconds());
			this.recovering = null;
		}
	}

	void usage(Instant now, FamilyUsage use) {
		this.days.put(LocalDate.ofInstant(now, ZoneOffset.UTC), use);
	}

	/**
	 * Returns the calls during a kind of fault.
	 * @param fault the fault
	 * @return at least one if Earshot noticed the fault
	 */
	long calls(Fault fault) {
		return this.calls.getOrDefault(fault, List.of()).stream().mapToLong(Long::longValue).sum();
	}

	String faults() {
		return FAULTS + this.periods.keySet().stream().map(this::row).collect(Collectors.joining());
	}

	private String row(Fault fault) {
		List<Long> lasted = this.periods.getOrDefault(fault, List.of())
			.stream()
			.map((period) -> Duration.between(period.begin(), period.end()).toSeconds())
			.toList();
		List<Long> recovered = this.recoveries.getOrDefault(fault, List.of());
		return String.format(Locale.ROOT, "| %s | %d | %d s | %d | %d s | %d s |%n", fault.label(), lasted.size(),
				at(0.5, lasted), at(0.5, this.calls.getOrDefault(fault, List.of())), at(0.5, recovered),
				at(0.95, recovered));
	}

	private static long at(double share, List<Long> numbers) {
		List<Long> sorted = new ArrayList<>(numbers);
		Collections.sort(sorted);
		return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
	}

	String days() {
		return DAYS + this.days.entrySet()
			.stream()
			.map((day) -> row(day.getKey(), day.getValue()))
			.collect(Collectors.joining());
	}

	private static String row(LocalDate day, FamilyUsage use) {
		String quota = (use.learnedQuota() != null) ? String.valueOf(use.learnedQuota()) : "–";
		return "| %s | %d | %s |%n".formatted(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ROOT),
				use.used(), quota);
	}

}
