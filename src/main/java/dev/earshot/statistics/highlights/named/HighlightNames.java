package dev.earshot.statistics.highlights.named;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.log.LoggedContext;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.SubjectNames;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.EarlierDay;
import dev.earshot.statistics.highlights.FirstHeard;
import dev.earshot.statistics.highlights.Highlights;
import dev.earshot.statistics.highlights.Milestone;
import dev.earshot.statistics.highlights.Obsession;
import dev.earshot.statistics.highlights.Rediscovered;
import dev.earshot.statistics.highlights.SubjectHighlights;
import dev.earshot.statistics.highlights.circumstances.Share;
import dev.earshot.statistics.highlights.named.NamedHighlights.NamedContext;

import org.springframework.stereotype.Component;

/**
 * Finds the names of what stands out.
 */
@Component
public class HighlightNames {

	private final SubjectNames names;

	private final ContextNames contexts;

	HighlightNames(SubjectNames names, ContextNames contexts) {
		this.names = names;
		this.contexts = contexts;
	}

	/** Returns the same highlights with names. */
	public NamedHighlights of(Highlights found) {
		Map<Integer, SubjectName> items = this.names.find(Subject.TRACKS, items(found));
		Map<Integer, SubjectName> artists = this.names.find(Subject.ARTISTS,
				ids(found.artists()).collect(Collectors.toSet()));
		return new NamedHighlights(found, named(found.milestones().reached(), Milestone::item, items),
				named(Subject.TRACKS, found.tracks(), items), named(Subject.ARTISTS, found.artists(), artists),
				named(found.onThisDay(), EarlierDay::item, items), contexts(found.circumstances().contexts()));
	}

	private static Set<Integer> items(Highlights found) {
		return Stream
			.of(ids(found.tracks()), found.milestones().reached().stream().map(Milestone::item),
					found.onThisDay().stream().map(EarlierDay::item))
			.flatMap((ids) -> ids)
			.collect(Collectors.toSet());
	}

	private static Stream<Integer> ids(SubjectHighlights found) {
		return Stream
			.of(found.firstHeard().stream().map(FirstHeard::id), found.rediscovered().stream().map(Rediscovered::id),
					found.obsessions().stream().map(Obsession::id))
			.flatMap((ids) -> ids);
	}

	private static NamedSubjectHighlights named(Subject subject, SubjectHighlights found,
			Map<Integer, SubjectName> names) {
		return new NamedSubjectHighlights(subject, named(found.firstHeard(), FirstHeard::id, names),
				named(found.rediscovered(), Rediscovered::id, names), named(found.obsessions(), Obsession::id, names));
	}

	private static <T> List<Named<T>> named(List<T> found, Function<T, Integer> id, Map<Integer, SubjectName> names) {
		return found.stream()
			.flatMap((each) -> Stream.ofNullable(names.get(id.apply(each))).map((name) -> new Named<>(each, name)))
			.toList();
	}

	private List<NamedContext> contexts(List<Share<Integer>> shares) {
		Map<Integer, LoggedContext> found = this.contexts
			.find(shares.stream().map(Share::of).collect(Collectors.toSet()));
		return shares.stream()
			.flatMap((share) -> Stream.ofNullable(found.get(share.of()))
				.map((context) -> new NamedContext(share, context)))
			.toList();
	}

}
