package dev.earshot.history.details;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import dev.earshot.playback.Artwork;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What Spotify's catalogue tells of an item.
 *
 * @param artwork {@code null} if there is none
 * @param duration {@code null} if it is not known
 */
public record ItemDetail(@Nullable Artwork artwork, @Nullable Duration duration) {

	/** Of what the catalogue does not know. */
	static final ItemDetail UNKNOWN = new ItemDetail(null, null);

	static ItemDetail of(Titled item) {
		return new ItemDetail(item.artwork(), item.progress().duration());
	}

	public @Nullable String smallPicture() {
		return (this.artwork != null) ? this.artwork.small() : null;
	}

	static ItemDetail read(ResultSet row) throws SQLException {
		String large = row.getString("large_image");
		String small = row.getString("small_image");
		return new ItemDetail((large != null && small != null) ? new Artwork(large, small) : null,
				(row.getObject("duration_ms") instanceof Number millis) ? Duration.ofMillis(millis.longValue()) : null);
	}

}
