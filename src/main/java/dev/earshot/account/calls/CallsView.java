package dev.earshot.account.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.budget.FamilyUsage;
import org.jspecify.annotations.Nullable;

/**
 * How much of the daily plan for calls to Spotify is used, since midnight UTC.
 *
 * @param family as in the message codes
 * @param quota calls within 24 hours after which Spotify refused more, if it ever did
 * @param blockedUntil when Spotify accepts calls again; {@code null} if it does now
 * @param shares by person, most first
 */
record CallsView(String family, int used, int plan, @Nullable Integer quota, @Nullable Instant blockedUntil,
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

	record Share(String name, int calls) {
	}

}
