package dev.earshot.links;

/**
 * Published when the owner changed the outputs of a link or their options.
 */
public record LinkChanged(ShareLink link) {
}
