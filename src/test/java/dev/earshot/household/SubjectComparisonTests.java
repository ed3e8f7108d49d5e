package dev.earshot.household;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.earshot.statistics.figures.SubjectPlays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SubjectComparisonTests {

	@Test
	void putsFirstWhatTheMostPeoplePlayed() {
		SubjectComparison comparison = compare(List.of(List.of(plays(1, 9, 0), plays(2, 1, 0)),
				List.of(plays(1, 9, 0), plays(2, 1, 0)), List.of(plays(2, 1, 0), plays(3, 50, 0))));
		assertThat(comparison.all()).hasSize(3);
		assertThat(comparison.shared()).extracting(SharedSubject::id).containsExactly(2, 1);
	}

	@Test
	void countsWhatEachPersonPlayedFirst() {
		SubjectComparison comparison = compare(List.of(List.of(plays(1, 1, 10), plays(2, 1, 10), plays(3, 1, 0)),
				List.of(plays(1, 1, 20), plays(2, 1, 5))));
		assertThat(comparison.firsts(0)).isEqualTo(1);
		assertThat(comparison.firsts(1)).isEqualTo(1);
	}

	@Test
	void knowsNobodyWhoWasFirstAtTheSameMoment() {
		SubjectComparison comparison = compare(List.of(List.of(plays(1, 1, 10)), List.of(plays(1, 1, 10))));
		assertThat(comparison.firsts(0)).isZero();
		assertThat(comparison.firsts(1)).isZero();
	}

	@Test
	void addsUpWhatIsTheSame() {
		SubjectComparison comparison = SubjectComparison
			.of(List.of(List.of(plays(1, 4, 20), plays(2, 1, 10)), List.of(plays(2, 3, 15))), Map.of(1, 1, 2, 1));
		SharedSubject shared = comparison.shared().getFirst();
		assertThat(shared.people()).extracting(PersonalPlays::plays).containsExactly(5L, 3L);
		assertThat(shared.isFirst(shared.people().getFirst())).isTrue();
		assertThat(shared.people().getFirst().parts()).hasSize(2);
	}

	@Test
	void knowsHowAlikePeopleAre() {
		SubjectComparison comparison = compare(List.of(List.of(plays(1, 1, 0), plays(2, 3, 0)),
				List.of(plays(1, 10, 0), plays(2, 30, 0)), List.of(plays(1, 2, 0), plays(3, 2, 0)), List.of()));
		assertThat(comparison.likeness(0, 1)).isCloseTo(1, within(1e-9));
		assertThat(comparison.likeness(0, 2)).isCloseTo(0.25, within(1e-9));
		assertThat(comparison.likeness(0, 3)).isZero();
	}

	private static SubjectComparison compare(List<List<SubjectPlays>> people) {
		return SubjectComparison.of(people, Map.of());
	}

	private static SubjectPlays plays(int id, long plays, long first) {
		return new SubjectPlays(id, plays, Instant.ofEpochMilli(first));
	}

}
