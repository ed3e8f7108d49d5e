package dev.earshot.links;

/**
 * Published when what a link opens, or how that looks, was changed by its owner.
 *
 * @param link the link as it is now
 */
public record LinkChanged(ShareLink link) {
}
