package dev.earshot.live;

/**
 * Published when a topic or channel gets its first subscriber, and when it loses its last
 * one. The stream registry says what holds now.
 *
 * @param topic the topic, or the channel of a broadcast
 */
public record SubscribersChanged(String topic) {
}
