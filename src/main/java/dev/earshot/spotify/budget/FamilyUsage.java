package dev.earshot.spotify.budget;

import java.time.Instant;
import java.util.Map;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * How much of a day's plan one family of endpoints has used.
 *
 * @param family its name, such as {@code PLAYER}
 * @param used calls since midnight UTC
 * @param byAccount how many of them each account made; those for logins and tokens are
 * nobody's
 * @param plan calls a day that are meant to suffice, fewer while a wall is remembered
 * @param wall calls within 24 hours that were too many for Spotify; {@code null} if none
 * is remembered
 * @param blockedUntil when Spotify wants to be called again; {@code null} if it may be
 * called now
 */
@NamedInterface("budget")
public record FamilyUsage(String family, int used, Map<AccountId, Integer> usedByAccount, int limit,
		@Nullable Integer learnedQuota, @Nullable Instant blockedUntil) {
}
