package dev.earshot.spotify.budget;

import java.time.Instant;
import java.util.Map;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * The usage of one endpoint family since midnight UTC.
 *
 * @param family the name, such as {@code PLAYER}
 * @param usedByAccount without logins and tokens
 * @param limit calls a day, fewer than configured while a learned quota applies
 * @param learnedQuota calls within 24 hours after which Spotify refused, if known
 * @param blockedUntil when Spotify accepts calls again; {@code null} if it does now
 */
@NamedInterface("budget")
public record FamilyUsage(String family, int used, Map<AccountId, Integer> usedByAccount, int limit,
		@Nullable Integer learnedQuota, @Nullable Instant blockedUntil) {
}
