package dev.earshot.statistics.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.Listener;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.columns.LoadedLogs;
import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers questions about one track, artist, album or show over the log of a listener.
 */
@Component
public class SubjectStatistics {

	private final LoadedLogs logs;

	private final Statistics statistics;

	private final CountingRules rules;

	SubjectStatistics(LoadedLogs logs, Statistics statistics, CountingRules rules) {
		this.logs = logs;
		this.statistics = statistics;
		this.rules = rules;
	}

	/** Returns as what a track counts; empty if it counts as itself. */
	Optional<SubjectKey> target(Listener listener, SubjectKey key) {
		return (key.subject() == Subject.TRACKS) ? Optional.ofNullable(this.rules.merged(listener.id()).get(key.id()))
			.map((into) -> new SubjectKey(Subject.TRACKS, into)) : Optional.empty();
	}

	/** Returns what a log tells of a subject; empty if it has no play of it. */
	Optional<SubjectOverview> find(Listener listener, SubjectKey key, Period period) {
		return overviews(listener).of(key, period);
	}

	/**
	 * Returns when somebody listened to a subject in a period; without any time if never.
	 * @param subject as it is in paths
	 * @throws ResponseStatusException if nothing has such an ID
	 */
	public ListenedTimes times(Listener listener, String subject, String id, Period period) {
		return SubjectKey.of(subject, id)
			.map((key) -> overviews(listener).times(key, period))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private SubjectOverviews overviews(Listener listener) {
		return new SubjectOverviews(this.logs.of(listener), listener.zone(), this.statistics.rule(listener));
	}

	/** Returns items of a subject, in the order of their IDs. */
	Set<Integer> items(Listener listener, SubjectKey key, int limit) {
		ItemColumns items = this.logs.of(listener).items();
		return new SubjectItems(key, items).places()
			.limit(limit)
			.map(items::id)
			.boxed()
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Returns what is named beside a track: its artists and its album. */
	List<SubjectKey> credits(Listener listener, SubjectKey key) {
		ItemColumns items = this.logs.of(listener).items();
		return (key.subject() != Subject.TRACKS) ? List.of()
				: new SubjectItems(key, items).places()
					.boxed()
					.flatMap((item) -> Stream.of(Subject.ARTISTS, Subject.ALBUMS)
						.flatMap((subject) -> IntStream.of(subject.ids(items, item))
							.mapToObj((id) -> new SubjectKey(subject, id))))
					.toList();
	}

}
