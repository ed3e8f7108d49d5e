package dev.earshot.statistics.subject;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.Slug;
import dev.earshot.history.log.Listener;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.PlaceEntry;
import dev.earshot.statistics.page.Rankings;
import dev.earshot.statistics.page.StatisticsRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes pages of subjects.
 */
@Component
class SubjectPages {

	private final Statistics statistics;

	private final SubjectStatistics subjects;

	private final NamedSubjects names;

	private final Rankings rankings;

	SubjectPages(Statistics statistics, SubjectStatistics subjects, NamedSubjects names, Rankings rankings) {
		this.statistics = statistics;
		this.subjects = subjects;
		this.names = names;
		this.rankings = rankings;
	}

	/**
	 * Returns the page of a subject; empty if the log has no play of it.
	 * @throws StatisticsRefused if the period ends before it begins
	 */
	Optional<SubjectPage> find(Listener listener, SubjectKey key, PeriodQuery asked) {
		PeriodQuery query = asked.orAll();
		Period period = query.resolve(this.statistics, listener);
		PeriodChoice choice = PeriodChoice.of(key.path(), query, period, this.statistics.today(listener));
		return this.subjects.find(listener, key, period)
			.flatMap((overview) -> this.names.of(List.of(key))
				.stream()
				.findFirst()
				.map((named) -> page(listener, named, choice, overview)));
	}

	private SubjectPage page(Listener listener, NamedSubject named, PeriodChoice choice, SubjectOverview overview) {
		return new SubjectPage(named, Slug.of(named.key().subject()), this.names.cover(listener, named.key()),
				this.names.of(this.subjects.credits(listener, named.key())), choice, overview,
				inZone(overview.first(), listener), inZone(overview.last(), listener), parts(listener, overview),
				adjacent(overview, overview.heardBefore()), adjacent(overview, overview.heardAfter()));
	}

	private static @Nullable ZonedDateTime inZone(@Nullable Instant moment, Listener listener) {
		return (moment != null) ? moment.atZone(listener.zone()) : null;
	}

	private Map<String, List<PlaceEntry>> parts(Listener listener, SubjectOverview overview) {
		Map<String, List<PlaceEntry>> parts = new LinkedHashMap<>();
		overview.parts()
			.forEach((part, ranking) -> parts.put(Slug.of(part), this.rankings.of(part.subject(), ranking, listener)));
		return parts;
	}

	private List<NamedSubject> adjacent(SubjectOverview overview, List<Adjacent> adjacent) {
		return this.names
			.of(adjacent.stream().map((each) -> new SubjectKey(overview.key().subject(), each.id())).toList());
	}

	/** Returns as what a track counts; empty if it counts as itself. */
	Optional<SubjectKey> target(Listener listener, SubjectKey key) {
		return this.subjects.target(listener, key);
	}

}
