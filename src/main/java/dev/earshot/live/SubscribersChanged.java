package dev.earshot.live;

/**
 * Published when a topic or channel gets its first subscriber or loses its last one.
 * Events may arrive late: ask the stream registry for the current state.
 */
public record SubscribersChanged(String topic) {
}
