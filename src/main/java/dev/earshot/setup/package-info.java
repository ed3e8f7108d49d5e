/**
 * This installation's registration with Spotify: entered in the browser or found in the
 * environment, checked, kept and replaced, and who may do so before anybody is known.
 * Also the address under which browsers reach Earshot.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "oauth", "storage", "web" })
package dev.earshot.setup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
