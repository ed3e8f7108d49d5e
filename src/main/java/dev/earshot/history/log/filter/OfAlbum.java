package dev.earshot.history.log.filter;

import java.util.Map;

/**
 * Plays that count for an album: those of its tracks.
 *
 * @param id of the album
 */
public record OfAlbum(int id) implements NamedCondition {

	@Override
	public String sql() {
		return CountedAs.IS_ONE_OF.formatted("item.kind in (:music) and item.album_id = :album");
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("album", this.id, "music", CountedAs.MUSIC);
	}

	@Override
	public boolean isOfFewItems() {
		return true;
	}

}
