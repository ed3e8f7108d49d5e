/**
 * What a share link opens: overlay, card, feed and wall display. Outputs only read, and
 * no view causes a call to Spotify by itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "artwork", "core", "links", "links :: options", "live",
		"live :: broadcast", "playback", "presence" })
package dev.earshot.outputs;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
