package dev.earshot.live;

/**
 * Published when the last listener of a topic has gone. Ask
 * {@link LiveStreams#isWatched(String)} or {@link Broadcasts#isWatched(String)} for what
 * holds now.
 *
 * @param topic the topic, or the channel of a broadcast
 */
public record StreamsClosed(String topic) {
}
