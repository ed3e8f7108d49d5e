package dev.earshot.nodes;

/**
 * This node has lost the database while others may have it: what is seen here may be out
 * of date.
 */
public record NodeCutOff() {
}
