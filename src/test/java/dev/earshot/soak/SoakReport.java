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
 * What came of a soak.
 */
final class SoakReport {

	private static final String HEAD = """
			| trouble | times | lasted, median | calls meanwhile, median | all right again after, median | 95 % |
			|---|--:|--:|--:|--:|--:|
			""";

	private static final String DAYS = """
			| day | calls of the player family | wall met by midnight |
			|---|--:|--:|
			""";

	private final Map<Trouble, List<Spell>> spells = new EnumMap<>(Trouble.class);

	private final Map<Trouble, List<Long>> calls = new EnumMap<>(Trouble.class);

	private final Map<Trouble, List<Long>> recoveries = new EnumMap<>(Trouble.class);

	private final Map<LocalDate, FamilyUsage> days = new TreeMap<>();

	private @Nullable Spell recovering;

	void over(Spell spell, int calls) {
		this.spells.computeIfAbsent(spell.trouble(), (_) -> new ArrayList<>()).add(spell);
		this.calls.computeIfAbsent(spell.trouble(), (_) -> new ArrayList<>()).add((long) calls);
		this.recovering = spell;
	}

	void passed(Instant now, boolean right) {
		if (this.recovering != null && right) {
			this.recoveries.computeIfAbsent(this.recovering.trouble(), (_) -> new ArrayList<>())
				.add(Duration.between(this.recovering.end(), now).toSeconds());
			this.recovering = null;
		}
	}

	void counted(Instant now, FamilyUsage use) {
		this.days.put(LocalDate.ofInstant(now, ZoneOffset.UTC), use);
	}

	/**
	 * The calls made in times of trouble.
	 * @param trouble of which kind
	 * @return how many, at least one if Earshot ever noticed it
	 */
	long calls(Trouble trouble) {
		return this.calls.getOrDefault(trouble, List.of()).stream().mapToLong(Long::longValue).sum();
	}

	String troubles() {
		return HEAD + this.spells.keySet().stream().map(this::row).collect(Collectors.joining());
	}

	private String row(Trouble trouble) {
		List<Long> lasted = this.spells.getOrDefault(trouble, List.of())
			.stream()
			.map((spell) -> Duration.between(spell.begin(), spell.end()).toSeconds())
			.toList();
		List<Long> recovered = this.recoveries.getOrDefault(trouble, List.of());
		return String.format(Locale.ROOT, "| %s | %d | %d s | %d | %d s | %d s |%n", trouble.label(), lasted.size(),
				at(0.5, lasted), at(0.5, this.calls.getOrDefault(trouble, List.of())), at(0.5, recovered),
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
		String wall = (use.learnedQuota() != null) ? String.valueOf(use.learnedQuota()) : "–";
		return "| %s | %d | %s |%n".formatted(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ROOT),
				use.used(), wall);
	}

}
