package dev.earshot.oauth;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at a provider.
 *
 * @param userId the user ID, which other people may know
 * @param stableId an ID that never changes, if the provider has one
 * @param pictureUrl on a host that the content security policy allows
 * @param country two upper-case letters (ISO 3166-1), if the provider tells it
 */
public record OAuthIdentity(String userId, @Nullable String stableId, @Nullable String displayName,
		@Nullable String profileUrl, @Nullable String pictureUrl, @Nullable String country) {
}
