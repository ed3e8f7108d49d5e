/**
 * Share links: made, opened, counted and revoked. A link gives read access to some
 * outputs of one account, by a token that only the reader of the address knows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "core", "storage", "web" })
package dev.earshot.links;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
