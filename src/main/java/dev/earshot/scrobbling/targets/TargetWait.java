package dev.earshot.scrobbling.targets;

import java.time.Instant;

/**
 * For how long nothing is sent to a target, and why.
 */
public record TargetWait(Instant until, WaitReason reason) {
}
