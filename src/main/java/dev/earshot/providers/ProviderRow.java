package dev.earshot.providers;

import org.jspecify.annotations.Nullable;

/**
 * A provider on the owner's page.
 *
 * @param kind such as {@code spotify} or {@code oidc}, as in the message codes
 * @param name what people call it
 * @param address where it is
 * @param clientId the client ID there; {@code null} without a registration
 * @param path the page to change it on
 */
public record ProviderRow(String kind, String name, String address, @Nullable String clientId, String path) {
}
