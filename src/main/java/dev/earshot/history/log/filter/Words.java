package dev.earshot.history.log.filter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.SearchText;

/**
 * Plays with words that are all in title, artists or album.
 */
public record Words(String search) implements Condition {

	// A word may be in the title while another one is in the name of the artist.
	private static final String MATCHES = """
			item_id in (
			select id from item where folded like :word%1$d escape '!'
			union
			select item_id from item_artist
			where artist_id in (select id from artist where folded like :word%1$d escape '!')
			union
			select id from item
			where album_id in (select id from album where folded like :word%1$d escape '!'))""";

	/** Returns whether there is no word in it. */
	public boolean areNone() {
		return patterns().isEmpty();
	}

	private List<String> patterns() {
		return SearchText.patterns(this.search);
	}

	@Override
	public String sql() {
		return IntStream.range(0, patterns().size()).mapToObj(MATCHES::formatted).collect(Collectors.joining(" and "));
	}

	@Override
	public Map<String, Object> parameters() {
		List<String> patterns = patterns();
		return IntStream.range(0, patterns.size())
			.boxed()
			.collect(Collectors.toMap((word) -> "word" + word, patterns::get));
	}

}
