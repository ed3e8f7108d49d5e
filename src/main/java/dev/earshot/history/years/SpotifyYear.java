package dev.earshot.history.years;

import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Spotify's own figures of a year, as an export of account data has them.
 *
 * @param busiestDay {@code null} if the export does not tell it
 * @param tracks different ones; {@code null} if the export does not tell them
 * @param artists different ones; {@code null} if the export does not tell them
 */
public record SpotifyYear(int year, Duration listened, @Nullable LocalDate busiestDay, @Nullable Integer tracks,
		@Nullable Integer artists) {
}
