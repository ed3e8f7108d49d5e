/**
 * What others may see of a playback: nothing of private sessions, no adverts and no
 * outdated state. It is rendered as one document per change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "artwork", "core", "playback", "spotify" })
package dev.earshot.presence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
