package dev.earshot.scrobbling.targets;

/**
 * Published when what waits for a target may be sent again.
 */
public record TargetResumed(String id) {
}
