package dev.earshot.live;

/**
 * Published when somebody listens to a topic that nobody listened to before. Ask
 * {@link LiveStreams#isWatched(String)} for what holds now.
 *
 * @param topic the topic
 */
public record StreamsOpened(String topic) {
}
