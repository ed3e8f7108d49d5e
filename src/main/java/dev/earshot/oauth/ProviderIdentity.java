package dev.earshot.oauth;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at a provider that people sign in with. Issuer and subject together
 * never change and are never given to another person; a name or an e-mail address may be.
 *
 * @param issuer what the subject belongs to, exactly as the provider spells it
 * @param subject the person at the issuer
 * @param name what to call them; {@code null} if the provider does not say
 */
public record ProviderIdentity(String issuer, String subject, @Nullable String name) {
}
