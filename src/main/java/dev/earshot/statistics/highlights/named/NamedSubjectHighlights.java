package dev.earshot.statistics.highlights.named;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.FirstHeard;
import dev.earshot.statistics.highlights.Obsession;
import dev.earshot.statistics.highlights.Rediscovered;

/**
 * What stands out among tracks, or among artists.
 */
public record NamedSubjectHighlights(Subject subject, List<Named<FirstHeard>> firstHeard,
		List<Named<Rediscovered>> rediscovered, List<Named<Obsession>> obsessions) {

	/** Returns the lists by their names as in the message codes. */
	public Map<String, List<? extends Named<?>>> lists() {
		Map<String, List<? extends Named<?>>> lists = new LinkedHashMap<>();
		lists.put("firstHeard", this.firstHeard);
		lists.put("rediscovered", this.rediscovered);
		lists.put("obsessions", this.obsessions);
		return lists;
	}

	boolean has(String list) {
		return !lists().getOrDefault(list, List.of()).isEmpty();
	}

	/** Returns the subject as in the message codes. */
	public String slug() {
		return Slug.of(this.subject);
	}

	/** Returns the path of the page of a track or artist. */
	public String page(int id) {
		return "/statistics/" + slug() + "/" + id;
	}

	/** Returns the path of the plays of a track or artist that count. */
	public String plays(int id, LocalDate first, LocalDate last) {
		return plays(id) + "&from=" + first + "&to=" + last;
	}

	/** Returns the path of its plays up to a day. */
	public String plays(int id, LocalDate last) {
		return plays(id) + "&to=" + last;
	}

	private String plays(int id) {
		return "/history?" + ((this.subject == Subject.TRACKS) ? "item=" : "artist=") + id + "&counted=yes";
	}

}
