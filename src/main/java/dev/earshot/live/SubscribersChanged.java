package dev.earshot.live;

/**
 * Published when a topic or channel gets its first subscriber or loses its last one.
 * Events may arrive late: ask the stream registry for the current state.
 *
 * @param topic the topic of a stream, or the channel of a broadcast
 */
public record SubscribersChanged(String topic) {
}
