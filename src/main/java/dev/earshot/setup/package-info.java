/**
 * This installation's registration with Spotify: entering client ID and secret through
 * the browser or finding them in the environment, checking, keeping and replacing them,
 * and who may do so before anybody is known. It is also where the rest of Earshot learns
 * under which address browsers reach it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "oauth", "web" })
package dev.earshot.setup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
