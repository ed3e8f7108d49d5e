package dev.earshot.live;

/**
 * Published when somebody listens to a topic that nobody listened to before, and when its
 * last listener has gone. Ask {@link LiveStreams#isWatched(String)} or
 * {@link SseBroadcaster#isWatched(String)} for what holds now.
 *
 * @param topic the topic, or the channel of a broadcast
 */
public record SubscribersChanged(String topic) {
}
