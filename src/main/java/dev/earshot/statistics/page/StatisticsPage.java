package dev.earshot.statistics.page;

import java.util.List;
import java.util.Map;

import dev.earshot.statistics.figures.Figures;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Subject;

/**
 * What the page of statistics shows.
 *
 * @param choice the period that it is about
 * @param empty whether nothing was listened to
 * @param rankings by the subjects as in the message codes
 */
record StatisticsPage(PeriodChoice choice, boolean empty, Amount listened, Amount listenedBefore,
		List<FigureEntry> figures, Map<String, List<PlaceEntry>> rankings, List<HeatRow> heatMap, List<BarEntry> bars) {

	// A chart with a bar for each of them tells the same.
	private static final int MAX_DAYS = 92;

	static StatisticsPage of(Overview overview, PeriodChoice choice, Map<String, List<PlaceEntry>> rankings) {
		return new StatisticsPage(choice, overview.figures().isEmpty(), Amount.of(overview.figures().listened()),
				Amount.of(overview.before().listened()), figures(overview, choice.parameters()), rankings,
				HeatRow.of(overview.times().heatMap(), choice.plays()), BarEntry.of(overview.times().days()));
	}

	private static List<FigureEntry> figures(Overview overview, String period) {
		Figures now = overview.figures();
		Figures before = overview.before();
		ListLink tracks = new ListLink(Subject.TRACKS, period);
		ListLink artists = new ListLink(Subject.ARTISTS, period);
		ListLink tracksBefore = ListLink.of(Subject.TRACKS, overview.period().previous());
		ListLink artistsBefore = ListLink.of(Subject.ARTISTS, overview.period().previous());
		return List.of(FigureEntry.plays(now.plays(), before.plays(), overview.period()),
				new FigureEntry("tracks", now.tracks(), before.tracks(), tracks.all(), tracksBefore.all()),
				new FigureEntry("artists", now.artists(), before.artists(), artists.all(), artistsBefore.all()),
				new FigureEntry("newTracks", now.newTracks(), before.newTracks(), tracks.added(), tracksBefore.added()),
				new FigureEntry("newArtists", now.newArtists(), before.newArtists(), artists.added(),
						artistsBefore.added()));
	}

	/** Returns its own path. */
	public String path() {
		return this.choice.path() + "?" + this.choice.parameters();
	}

	/** Returns whether it is long enough for a calendar. */
	public boolean years() {
		return this.choice.period().days() > MAX_DAYS;
	}

	/** Returns whether it shows anything of Spotify's. */
	public boolean covers() {
		return this.rankings.values().stream().flatMap(List::stream).anyMatch((entry) -> entry.cover() != null);
	}

}
