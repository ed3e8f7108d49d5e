package dev.earshot.web;

import org.jspecify.annotations.Nullable;

/**
 * A warning at the top of every page, with a link to where something can be done, if that
 * is on this server.
 *
 * @param icon the fragment of {@code fragments/icon} in front of it
 * @param message the key of its text
 * @param argument what the text names; {@code null} if it names nothing
 * @param path where its link leads, below the context path; {@code null} without a link
 * @param link the key of the link's text; {@code null} without a link
 */
public record Notice(String icon, String message, @Nullable Object argument, @Nullable String path,
		@Nullable String link) {
}
