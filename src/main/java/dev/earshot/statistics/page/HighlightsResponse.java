package dev.earshot.statistics.page;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.core.Slug;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.highlights.EarlierDay;
import dev.earshot.statistics.highlights.FirstHeard;
import dev.earshot.statistics.highlights.Milestone;
import dev.earshot.statistics.highlights.Milestones;
import dev.earshot.statistics.highlights.Obsession;
import dev.earshot.statistics.highlights.Rediscovered;
import dev.earshot.statistics.highlights.Streak;
import dev.earshot.statistics.highlights.Streaks;
import dev.earshot.statistics.highlights.circumstances.Circumstances;
import dev.earshot.statistics.highlights.named.Named;
import dev.earshot.statistics.highlights.named.NamedHighlights;
import dev.earshot.statistics.highlights.named.NamedHighlights.NamedContext;
import dev.earshot.statistics.highlights.named.NamedSubjectHighlights;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in a period, as a part of {@link StatisticsResponse}.
 *
 * @param streaks runs of days with plays
 * @param skips how many plays were skipped
 */
record HighlightsResponse(Runs streaks, Reached milestones, Standing tracks, Standing artists, List<Earlier> onThisDay,
		Ends skips, List<Heard> devices, List<From> contexts) {

	static HighlightsResponse of(NamedHighlights named) {
		Circumstances circumstances = named.found().circumstances();
		return new HighlightsResponse(Runs.of(named.found().streaks()), Reached.of(named), Standing.of(named.tracks()),
				Standing.of(named.artists()), named.onThisDay().stream().map(Earlier::of).toList(),
				new Ends(circumstances.skips().skipped(), circumstances.skips().known(),
						circumstances.skips().unknown()),
				circumstances.devices()
					.stream()
					.map((share) -> new Heard(Slug.of(share.of()), share.listened().toMillis(), share.plays()))
					.toList(),
				named.contexts().stream().map(From::of).toList());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Runs(@Nullable Streak longest, @Nullable Streak current, @Nullable Streak inPeriod) {

		static Runs of(Streaks streaks) {
			return new Runs(streaks.longest(), streaks.current(), streaks.inPeriod());
		}

	}

	private record Reached(List<Mark> reached, Next next) {

		static Reached of(NamedHighlights named) {
			Milestones all = named.found().milestones();
			return new Reached(named.milestones().stream().map(Mark::of).toList(),
					new Next(all.nextPlays(), all.missingPlays(), all.nextHours(), all.missingTime().toMillis()));
		}

	}

	private record Next(long plays, long missingPlays, long hours, long missingMs) {
	}

	private record Mark(String of, long number, LocalDate date, What what) {

		static Mark of(Named<Milestone> named) {
			Milestone milestone = named.found();
			return new Mark(Slug.of(milestone.mark()), milestone.number(), milestone.date(), What.of(named.name()));
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record What(String title, List<String> by, @Nullable String uri) {

		static What of(SubjectName name) {
			return new What(name.title(), name.by(), name.uri());
		}

	}

	private record Standing(List<New> firstHeard, List<Again> rediscovered, List<Week> obsessions) {

		static Standing of(NamedSubjectHighlights subject) {
			return new Standing(subject.firstHeard().stream().map(New::of).toList(),
					subject.rediscovered().stream().map(Again::of).toList(),
					subject.obsessions().stream().map(Week::of).toList());
		}

	}

	private record New(What what, LocalDate date, long plays) {

		static New of(Named<FirstHeard> named) {
			return new New(What.of(named.name()), named.found().date(), named.found().plays());
		}

	}

	private record Again(What what, LocalDate last, LocalDate again, long before, long plays) {

		static Again of(Named<Rediscovered> named) {
			Rediscovered found = named.found();
			return new Again(What.of(named.name()), found.last(), found.again(), found.before(), found.plays());
		}

	}

	private record Week(What what, LocalDate first, LocalDate last, long plays, long all) {

		static Week of(Named<Obsession> named) {
			Obsession found = named.found();
			return new Week(What.of(named.name()), found.first(), found.last(), found.plays(), found.all());
		}

	}

	private record Earlier(LocalDate date, What what, long plays, long all) {

		static Earlier of(Named<EarlierDay> named) {
			return new Earlier(named.found().date(), What.of(named.name()), named.found().plays(), named.found().all());
		}

	}

	private record Ends(long skipped, long known, long unknown) {
	}

	private record Heard(String device, long listenedMs, long plays) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record From(String kind, @Nullable String name, @Nullable String uri, long listenedMs, long plays) {

		static From of(NamedContext named) {
			return new From(Slug.of(named.context().kind()), named.context().name(), named.context().uri(),
					named.share().listened().toMillis(), named.share().plays());
		}

	}

}
