package dev.earshot.history.log.filter;

import java.util.Map;

/**
 * Plays that count for an artist: those of tracks of which it is one of the artists.
 *
 * @param id of the artist
 */
public record OfArtist(int id) implements NamedCondition {

	@Override
	public String sql() {
		return CountedAs.IS_ONE_OF.formatted("""
				item.kind in (:music)
				and item.id in (select item_id from item_artist where artist_id = :artist)""");
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("artist", this.id, "music", CountedAs.MUSIC);
	}

	@Override
	public boolean isOfFewItems() {
		return true;
	}

}
