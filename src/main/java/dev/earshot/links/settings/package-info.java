/**
 * The page on which a person makes share links, chooses what they open and how that
 * looks, and revokes them. The address of a link is shown once and not stored.
 */
@NullMarked
package dev.earshot.links.settings;

import org.jspecify.annotations.NullMarked;
