package dev.earshot.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.earshot.history.details.ItemDetail;
import dev.earshot.history.details.ItemDetails;
import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.statistics.figures.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The covers that are there, of tracks, and of albums as one of their tracks has it.
 */
@Component
class SubjectCovers {

	private final ItemDetails details;

	private final ItemRepository items;

	SubjectCovers(ItemDetails details, ItemRepository items) {
		this.details = details;
		this.items = items;
	}

	/** Gives names the covers that a listener wants. */
	void addTo(Map<Integer, SubjectName> names, Subject subject, Listener listener) {
		Map<Integer, Integer> tracks = tracks(names.keySet(), subject, listener);
		Map<Integer, SubjectCover> covers = covers(Set.copyOf(tracks.values()), listener);
		names.replaceAll((id, name) -> {
			SubjectCover cover = covers.get(tracks.getOrDefault(id, -1));
			return (cover != null) ? name.with(leading(cover, (subject == Subject.ALBUMS) ? name.url() : null)) : name;
		});
	}

	private Map<Integer, Integer> tracks(Set<Integer> ids, Subject subject, Listener listener) {
		return switch (subject) {
			case TRACKS -> ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
			case ALBUMS -> this.details.tracksWithCovers(listener, ids);
			case ARTISTS, PODCASTS, AUDIOBOOKS -> Map.of();
		};
	}

	private Map<Integer, SubjectCover> covers(Set<Integer> tracks, Listener listener) {
		Map<Integer, ItemDetail> found = this.details.of(listener, tracks);
		Map<Integer, SubjectCover> covers = new HashMap<>();
		this.items.find(found.keySet()).forEach((id, track) -> {
			SubjectCover cover = cover(found.get(id), track);
			if (cover != null) {
				covers.put(id, cover);
			}
		});
		return covers;
	}

	private static @Nullable SubjectCover cover(@Nullable ItemDetail detail, LoggedItem track) {
		String picture = (detail != null) ? detail.smallPicture() : null;
		String url = track.url();
		return (picture != null && url != null) ? new SubjectCover(picture, url) : null;
	}

	// An album that is known by its name only has no page.
	private static SubjectCover leading(SubjectCover cover, @Nullable String album) {
		return (album != null) ? new SubjectCover(cover.picture(), album) : cover;
	}

}
