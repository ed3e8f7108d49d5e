package dev.earshot.nodes;

/**
 * A row before and after it was changed; the two differ.
 *
 * @param <R> the type of the row
 */
public record RowChange<R>(R before, R after) {
}
