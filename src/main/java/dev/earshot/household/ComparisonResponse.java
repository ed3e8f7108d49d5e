package dev.earshot.household;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.household.ComparisonPage.TogetherRow;
import dev.earshot.household.SharedEntry.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code GET /api/statistics/household}, documented in
 * {@code docs/people.md}.
 */
record ComparisonResponse(Days period, List<Member> people, TogetherRow together, List<Shared> artists,
		List<Shared> tracks) {

	static ComparisonResponse of(ComparisonPage page) {
		return new ComparisonResponse(new Days(page.period().period().first(), page.period().period().last()),
				page.people().stream().map(Member::of).toList(), page.together(),
				page.artists().stream().map(Shared::of).toList(), page.tracks().stream().map(Shared::of).toList());
	}

	private record Days(LocalDate first, LocalDate last) {
	}

	private record Member(String name, boolean self, long listenedMs, long plays, long tracks, long artists,
			long artistsFirst, long tracksFirst, int likeness) {

		static Member of(PersonRow row) {
			return new Member(row.name(), row.self(), row.listened().toMillis(), row.plays(), row.tracks(),
					row.artists(), row.artistsFirst(), row.tracksFirst(), row.likeness());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Shared(String title, List<String> by, @Nullable String uri, List<Player> people) {

		static Shared of(SharedEntry entry) {
			return new Shared(entry.name().title(), entry.name().by(), entry.name().uri(),
					entry.people().stream().map(Player::of).toList());
		}

	}

	private record Player(String name, boolean self, long plays, LocalDate firstDay, boolean first) {

		static Player of(PersonEntry entry) {
			return new Player(entry.name(), entry.self(), entry.plays(), entry.firstDay(), entry.first());
		}

	}

}
