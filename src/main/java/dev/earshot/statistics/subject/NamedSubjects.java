package dev.earshot.statistics.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.details.ItemDetails;
import dev.earshot.history.log.Listener;
import dev.earshot.playback.Artwork;
import dev.earshot.statistics.SubjectNames;
import dev.earshot.statistics.figures.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the names of subjects, and their covers.
 */
@Component
class NamedSubjects {

	// One of so many has a cover, if any has.
	private static final int ITEMS = 100;

	private final SubjectNames names;

	private final ItemDetails details;

	private final SubjectStatistics statistics;

	NamedSubjects(SubjectNames names, ItemDetails details, SubjectStatistics statistics) {
		this.names = names;
		this.details = details;
		this.statistics = statistics;
	}

	/** Returns subjects of any kinds, without what was deleted meanwhile. */
	List<NamedSubject> of(List<SubjectKey> keys) {
		Map<SubjectKey, NamedSubject> found = new HashMap<>();
		keys.stream()
			.collect(Collectors.groupingBy(SubjectKey::subject, Collectors.mapping(SubjectKey::id, Collectors.toSet())))
			.forEach((subject, ids) -> this.names.find(subject, ids).forEach((id, name) -> {
				SubjectKey key = new SubjectKey(subject, id);
				found.put(key, new NamedSubject(key, name));
			}));
		return keys.stream().flatMap((key) -> Stream.ofNullable(found.get(key))).toList();
	}

	/**
	 * Returns the address of a picture of a track, an album or a show; {@code null} if
	 * there is none. A cover does not show what an artist looks like.
	 */
	@Nullable String cover(Listener listener, SubjectKey key) {
		return (key.subject() == Subject.ARTISTS) ? null
				: this.details.of(listener, this.statistics.items(listener, key, ITEMS))
					.values()
					.stream()
					.flatMap((detail) -> Stream.ofNullable(detail.artwork()))
					.map(Artwork::large)
					.findFirst()
					.orElse(null);
	}

}
