/**
 * The registrations at OAuth providers that the owner enters in the browser, on one page.
 * Each kind of provider is a package and contributes its
 * {@link dev.earshot.providers.ProviderRows rows}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "nodes", "oauth", "storage", "web" })
package dev.earshot.providers;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
