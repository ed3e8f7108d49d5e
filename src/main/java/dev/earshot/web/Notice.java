package dev.earshot.web;

import org.jspecify.annotations.Nullable;

/**
 * A warning at the top of every page, with a link to where something can be done.
 *
 * @param icon the fragment of {@code fragments/icon} in front of it
 * @param message the key of its text
 * @param argument what the text names; {@code null} if it names nothing
 * @param path where its link leads, below the context path
 * @param link the key of the link's text
 */
public record Notice(String icon, String message, @Nullable Object argument, String path, String link) {
}
