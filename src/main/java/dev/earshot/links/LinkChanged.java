package dev.earshot.links;

/**
 * Published when the owner changed the outputs of a link or their options.
 *
 * @param link the changed link
 */
public record LinkChanged(ShareLink link) {
}
