package dev.earshot.live;

/**
 * Published when the last listener of a topic has gone. Ask
 * {@link LiveStreams#isWatched(String)} for what holds now.
 *
 * @param topic the topic
 */
public record StreamsClosed(String topic) {
}
