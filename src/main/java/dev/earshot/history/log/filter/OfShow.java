package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.PlayableKind;

/**
 * Plays that count for a podcast or an audiobook: those of its episodes or chapters.
 *
 * @param id of the show, which is where the artists are
 * @param parts what it consists of
 */
public record OfShow(int id, PlayableKind parts) implements NamedCondition {

	// Authors and narrators of a book come after its name.
	@Override
	public String sql() {
		return CountedAs.IS_ONE_OF.formatted("""
				item.kind = :parts and item.id in (
					select credit.item_id from item_artist credit
					where credit.artist_id = :show and credit.place = (
						select min(first.place) from item_artist first where first.item_id = credit.item_id))""");
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("show", this.id, "parts", this.parts.ordinal());
	}

	@Override
	public boolean isOfFewItems() {
		return true;
	}

}
