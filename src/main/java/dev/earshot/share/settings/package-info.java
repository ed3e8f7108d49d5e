/**
 * The page on which a person makes links, chooses what they open and how that looks, and
 * takes them back. The address of a link is shown once, as the answer to making it, and
 * stored nowhere.
 */
@NullMarked
package dev.earshot.share.settings;

import org.jspecify.annotations.NullMarked;
