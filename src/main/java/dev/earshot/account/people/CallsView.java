package dev.earshot.account.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.budget.FamilyUsage;
import org.jspecify.annotations.Nullable;

/**
 * How much of a day's plan for calls to Spotify has been used, as the owner sees it.
 *
 * @param family what the calls are about, as the messages name it
 * @param used calls since midnight UTC
 * @param plan calls a day that are meant to suffice
 * @param wall calls within 24 hours that were too many for Spotify, if any ever were
 * @param blockedUntil when Spotify wants to be called again, if it does not now
 * @param shares how many calls each person made, most first
 */
record CallsView(String family, int used, int plan, @Nullable Integer wall, @Nullable Instant blockedUntil,
		List<Share> shares) {

	static CallsView of(FamilyUsage use, Map<AccountId, String> names) {
		return new CallsView(use.family().toLowerCase(Locale.ROOT), use.used(), use.limit(), use.learnedQuota(),
				use.blockedUntil(), shares(use.usedByAccount(), names));
	}

	private static List<Share> shares(Map<AccountId, Integer> used, Map<AccountId, String> names) {
		return names.entrySet()
			.stream()
			.map((person) -> new Share(person.getValue(), used.getOrDefault(person.getKey(), 0)))
			.filter((share) -> share.calls() > 0)
			.sorted(Comparator.comparing(Share::calls).reversed().thenComparing(Share::name))
			.toList();
	}

	/**
	 * What one person used.
	 *
	 * @param name what they are called
	 * @param calls their calls since midnight UTC
	 */
	record Share(String name, int calls) {
	}

}
