package dev.earshot.household;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.account.People;
import dev.earshot.account.People.Person;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.storage.TestDatabase;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Fox and Owl, who have logs, in a test database. Neither has agreed to anything.
 */
record ComparingHousehold(TestLog fox, TestLog owl, HouseholdConsents consents, Comparisons comparisons) {

	static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON.plus(Duration.ofHours(23)));

	static final PeriodQuery ALL = new PeriodQuery("all", null, null, null);

	static ComparingHousehold in(TestDatabase database) {
		TestLog fox = TestLog.in(database);
		TestLog owl = TestLog.of(fox.jdbc(), "owl");
		People people = mock(People.class);
		given(people.everybody())
			.willReturn(List.of(new Person(owl.account(), "Owl"), new Person(fox.account(), "Fox")));
		HouseholdConsents consents = new HouseholdConsents(fox.jdbc(), CLOCK);
		Statistics statistics = TestStatistics.of(fox, CLOCK);
		return new ComparingHousehold(fox, owl, consents,
				new Comparisons(consents, people, fox.listeners(), statistics, TestStatistics.namesakes(fox)));
	}

	ComparingHousehold agreed() {
		this.consents.give(HouseholdConsent.STATISTICS, this.fox.account());
		this.consents.give(HouseholdConsent.STATISTICS, this.owl.account());
		return this;
	}

	ComparisonPages pages() {
		return new ComparisonPages(this.comparisons, TestStatistics.names(this.fox));
	}

	ComparisonPage page(TestLog log, PeriodQuery query) {
		return pages().of(log.listener(), query);
	}

}
