/**
 * Open browser streams: subscribers by topic, delivery, heartbeat and orderly end. The
 * publishing module chooses the topics. {@code LiveStreams} serves a few subscribers with
 * individual content, {@code SseBroadcaster} very many with the same content.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "nodes", "web" })
package dev.earshot.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
