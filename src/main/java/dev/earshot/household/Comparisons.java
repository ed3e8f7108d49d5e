package dev.earshot.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.account.People;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.household.ComparedPerson.Candidate;
import dev.earshot.statistics.Namesakes;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PlayedPeriod;
import dev.earshot.statistics.figures.SubjectPlays;
import dev.earshot.statistics.page.PeriodQuery;

import org.springframework.stereotype.Component;

/**
 * Compares those who agreed to it. Nobody else sees anything, and nobody else is seen.
 */
@Component
class Comparisons {

	private final HouseholdConsents consents;

	private final People people;

	private final Listeners listeners;

	private final Statistics statistics;

	private final Namesakes namesakes;

	Comparisons(HouseholdConsents consents, People people, Listeners listeners, Statistics statistics,
			Namesakes namesakes) {
		this.consents = consents;
		this.people = people;
		this.listeners = listeners;
		this.statistics = statistics;
		this.namesakes = namesakes;
	}

	/**
	 * Returns the log with which somebody takes part; empty without one or without
	 * consent.
	 */
	Optional<Listener> listener(AccountId account) {
		return this.consents.isGiven(HouseholdConsent.STATISTICS, account) ? this.listeners.find(account)
				: Optional.empty();
	}

	/** Compares a listener who takes part with all others who do. */
	Comparison of(Listener listener, PeriodQuery query) {
		List<Candidate> candidates = candidates(listener);
		LocalDate last = lastDay(candidates);
		Period period = ComparedPeriod.of(query.resolve(this.statistics.firstDay(listener), last), last);
		List<ComparedPerson> compared = candidates.stream()
			.map((each) -> new ComparedPerson(each.name(), each.self(), each.listener().zone(),
					this.statistics.played(each.listener(), period)))
			.toList();
		List<List<SubjectPlays>> artists = each(compared, PlayedPeriod::artists);
		List<List<SubjectPlays>> tracks = each(compared, PlayedPeriod::tracks);
		return new Comparison(period, last, compared, compare(artists, this.namesakes::ofArtists),
				compare(tracks, this.namesakes::ofTracks));
	}

	private List<Candidate> candidates(Listener self) {
		Set<String> agreed = this.consents.all(HouseholdConsent.STATISTICS);
		return this.people.everybody()
			.stream()
			.filter((person) -> agreed.contains(person.id().value()) || person.id().equals(self.account()))
			.flatMap((person) -> this.listeners.find(person.id())
				.map((listener) -> new Candidate(person.name(), person.id().equals(self.account()), listener))
				.stream())
			.sorted(Comparator.comparing((Candidate each) -> !each.self()))
			.toList();
	}

	// Of all time zones: no day that goes on for somebody is compared.
	private LocalDate lastDay(List<Candidate> candidates) {
		return candidates.stream()
			.map((each) -> this.statistics.today(each.listener()).minusDays(1))
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private static List<List<SubjectPlays>> each(List<ComparedPerson> people,
			Function<PlayedPeriod, List<SubjectPlays>> subjects) {
		return people.stream().map((person) -> subjects.apply(person.played())).toList();
	}

	private static SubjectComparison compare(List<List<SubjectPlays>> played,
			Function<Set<Integer>, Map<Integer, Integer>> same) {
		Stream<Integer> ids = played.stream().flatMap(List::stream).map(SubjectPlays::id);
		return SubjectComparison.of(played, same.apply(ids.collect(Collectors.toSet())));
	}

}
