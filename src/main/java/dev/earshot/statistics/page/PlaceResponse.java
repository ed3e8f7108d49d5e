package dev.earshot.statistics.page;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a place in a ranking.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceResponse(int id, int rank, @Nullable Integer before, String title, List<String> by,
		@Nullable String uri, long listenedMs, long plays) {

	/** Returns the JSON of all places of a ranking. */
	public static List<PlaceResponse> of(List<PlaceEntry> places) {
		return places.stream().map(PlaceResponse::of).toList();
	}

	private static PlaceResponse of(PlaceEntry entry) {
		return new PlaceResponse(entry.place().id(), entry.place().rank(), entry.place().before(), entry.title(),
				entry.by(), entry.uri(), entry.place().listened().toMillis(), entry.place().plays());
	}

}
