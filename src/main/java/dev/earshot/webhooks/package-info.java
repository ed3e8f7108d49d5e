/**
 * Webhooks: changes of what plays are sent to addresses of a person's choice, signed, in
 * order, and stored until they are delivered. No address inside of the server's network
 * is called unless the owner allows the host.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "playback", "presence", "storage", "web" })
package dev.earshot.webhooks;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
