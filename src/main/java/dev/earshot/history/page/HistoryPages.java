package dev.earshot.history.page;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.details.ItemDetail;
import dev.earshot.history.details.ItemDetails;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.Gaps;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.StoredPlay;
import dev.earshot.history.log.filter.ConditionNames;
import dev.earshot.history.log.filter.Uncounted;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes pages of a log. They are found by keys, so that each is equally fast, wherever it
 * is in the log.
 */
@Component
class HistoryPages {

	static final int SIZE = 50;

	private static final int MAX_GAPS = 200;

	private final PlayLog log;

	private final Gaps gaps;

	private final ItemDetails details;

	private final CountingRules rules;

	private final ConditionNames names;

	HistoryPages(PlayLog log, Gaps gaps, ItemDetails details, CountingRules rules, ConditionNames names) {
		this.log = log;
		this.gaps = gaps;
		this.details = details;
		this.rules = rules;
		this.names = names;
	}

	HistoryPage page(Listener listener, HistoryQuery query) {
		PlayFilter filter = query.filter(listener.zone());
		Slice slice = slice(listener, filter, query);
		List<Gap> missing = filter.isEmpty() ? gaps(listener, slice) : List.of();
		ZoneId zone = listener.zone();
		Stream<HistoryEntry> entries = Stream.concat(plays(listener, slice),
				missing.stream().map((gap) -> GapEntry.of(gap, zone)));
		return new HistoryPage(HistoryDay.of(entries), slice.newerPath(query), slice.olderPath(query));
	}

	private Stream<PlayEntry> plays(Listener listener, Slice slice) {
		Map<Integer, ItemDetail> found = this.details.of(listener,
				slice.plays().stream().map((play) -> play.key().item()).collect(Collectors.toSet()));
		Set<Integer> uncounted = this.rules.uncounted(listener.id());
		return slice.plays()
			.stream()
			.map((play) -> PlayEntry.of(play, found.get(play.key().item()), listener.zone(),
					!uncounted.contains(play.key().item())));
	}

	/**
	 * Returns what a filter is about, by the names of the parameters. What is not in the
	 * log has no name.
	 */
	Map<String, String> names(Listener listener, HistoryQuery query) {
		Map<String, String> found = new LinkedHashMap<>();
		query.filterParameters()
			.named()
			.forEach((parameter, condition) -> found.put(parameter, this.names.find(listener, condition).orElse("")));
		return found;
	}

	/** Returns how many plays there are on all pages. */
	long count(Listener listener, PlayFilter filter) {
		return this.log.count(listener, filter);
	}

	/** Returns how many plays of those on all pages do not count. */
	long countUncounted(Listener listener, PlayFilter filter) {
		return this.rules.uncounted(listener.id()).isEmpty() ? 0 : count(listener, filter.and(new Uncounted()));
	}

	private Slice slice(Listener listener, PlayFilter filter, HistoryQuery query) {
		PlayKey start = query.newerKey().isPresent() ? PlayKey.NEWEST : query.olderKey(listener.zone());
		List<StoredPlay> plays = plays(listener, filter, query, start);
		if (plays.isEmpty()) {
			boolean isNewest = this.log.after(listener, filter, start, 1).isEmpty();
			return new Slice(plays, isNewest ? null : start, null);
		}
		return new Slice(plays, first(this.log.after(listener, filter, plays.getFirst().key(), 1)),
				first(this.log.before(listener, filter, plays.getLast().key(), 1)));
	}

	// At its newest end, the log begins with a full page.
	private List<StoredPlay> plays(Listener listener, PlayFilter filter, HistoryQuery query, PlayKey start) {
		return query.newerKey()
			.map((key) -> this.log.after(listener, filter, key, SIZE))
			.filter((plays) -> plays.size() == SIZE)
			.orElseGet(() -> this.log.before(listener, filter, start, SIZE));
	}

	private static @Nullable PlayKey first(List<StoredPlay> plays) {
		return plays.isEmpty() ? null : plays.getFirst().key();
	}

	// A gap is on the page of the play before which it would be listed.
	private List<Gap> gaps(Listener listener, Slice slice) {
		long from = (slice.older() != null) ? slice.plays().getLast().key().startedAt() : Long.MIN_VALUE;
		long to = (slice.newer() != null) ? slice.newer().startedAt() : Long.MAX_VALUE;
		return this.gaps.between(listener, from, to, MAX_GAPS);
	}

	/**
	 * The plays of a page.
	 *
	 * @param newer the first play that is newer, or where a page without plays begins;
	 * {@code null} if none is newer
	 * @param older the first play that is older; {@code null} if there is none
	 */
	private record Slice(List<StoredPlay> plays, @Nullable PlayKey newer, @Nullable PlayKey older) {

		@Nullable String newerPath(HistoryQuery query) {
			return (this.newer != null)
					? query.path("newer", this.plays.isEmpty() ? this.newer : this.plays.getFirst().key()) : null;
		}

		@Nullable String olderPath(HistoryQuery query) {
			return (this.older != null) ? query.path("older", this.plays.getLast().key()) : null;
		}

	}

}
