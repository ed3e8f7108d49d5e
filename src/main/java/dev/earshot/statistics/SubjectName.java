package dev.earshot.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What something that was played is called.
 *
 * @param by the artists of a track, in Spotify's order; empty for others
 * @param uri at Spotify; {@code null} if it is known by its names only
 */
public record SubjectName(String title, List<String> by, @Nullable String uri) {
}
