/**
 * Open browser streams: who subscribes to which topic, the delivery, the heartbeat and
 * the orderly end. The content means nothing to this module; a topic is a name that the
 * publishing module chooses. {@code LiveStreams} serves a few subscribers with content of
 * their own, {@code SseBroadcaster} serves very many with the same content.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "web" })
package dev.earshot.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
