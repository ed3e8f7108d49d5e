/**
 * Signed deliveries to addresses that people choose, in order, and stored until they are
 * delivered. Addresses in the server's own network are refused unless the owner allows
 * the host.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "nodes", "playback", "presence", "storage", "web" })
package dev.earshot.webhooks;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
