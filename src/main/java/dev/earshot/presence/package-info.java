/**
 * What others may see of what plays: nothing of a private session, no advert, and no
 * state that is too old. It is rendered once per change as one document.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "artwork", "core", "playback", "spotify" })
package dev.earshot.presence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
