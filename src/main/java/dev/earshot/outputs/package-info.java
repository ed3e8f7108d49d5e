/**
 * The outputs of share links: overlay, card, feed, display and recap. They only read, and
 * a view alone never causes a call to Spotify.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "artwork", "core", "links", "links :: options", "live",
		"live :: broadcast", "playback", "presence", "providers", "recap", "recap :: picture", "statistics", "web" })
package dev.earshot.outputs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
