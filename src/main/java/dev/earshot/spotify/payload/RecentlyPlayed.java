package dev.earshot.spotify.payload;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /me/player/recently-played}, newest first; an empty page has no cursors.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RecentlyPlayed(@Nullable List<Play> items, @Nullable Cursors cursors) {

	/** A play. Its time is reported to be the end of the play. */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Play(@Nullable Item track, @Nullable Instant playedAt, @Nullable Context context) {
	}

	/** Epoch milliseconds, as text. */
	public record Cursors(@Nullable String after, @Nullable String before) {
	}

}
