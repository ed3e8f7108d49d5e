package dev.earshot.scrobbling.targets;

/**
 * Published when a target is gone, with all that waited for it.
 */
public record TargetRemoved(String id) {
}
