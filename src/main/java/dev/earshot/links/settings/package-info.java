/**
 * The pages on which a person creates, changes and revokes share links. The addresses of
 * a link are shown once and not stored.
 */
@NullMarked
package dev.earshot.links.settings;

import org.jspecify.annotations.NullMarked;
