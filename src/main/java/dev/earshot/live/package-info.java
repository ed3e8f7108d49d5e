/**
 * Open browser streams: who listens to which topic, the fan-out, the heartbeat and the
 * orderly end. It carries what it is given and knows nothing of what that means; a topic
 * is a name that the module which publishes to it has made up. Few who each get something
 * of their own listen to {@code LiveStreams}, very many who all get the same to
 * {@code SseBroadcaster}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "web" })
package dev.earshot.live;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
