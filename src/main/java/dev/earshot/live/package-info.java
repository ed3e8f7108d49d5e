/**
 * Open browser streams: subscribers by topic, delivery, heartbeat and orderly end. A
 * topic is a name that the publishing module chooses; this module does not look into the
 * content. {@code LiveStreams} serves a few subscribers with individual content, {@code
 * SseBroadcaster} very many with the same content.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "web" })
package dev.earshot.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
