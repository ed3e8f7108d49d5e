package dev.earshot.statistics.page;

import java.util.List;
import java.util.Map;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Figures;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the page of statistics shows.
 *
 * @param period what it is about
 * @param all whether that is everything
 * @param empty whether nothing was listened to
 * @param next the path of the next period; {@code null} if that has not begun
 * @param rankings by the subjects as in the message codes
 */
record StatisticsPage(Period period, boolean all, boolean empty, @Nullable String next, Amount listened,
		Amount listenedBefore, List<FigureEntry> figures, Map<String, List<PlaceEntry>> rankings, List<HeatRow> heatMap,
		List<BarEntry> bars) {

	// A chart with a bar for each of them tells the same.
	private static final int MAX_DAYS = 92;

	private static final String TRACKS = "/statistics/top/tracks?";

	private static final String ARTISTS = "/statistics/top/artists?";

	private static final String NEW = "new=yes&";

	static StatisticsPage of(Overview overview, boolean all, @Nullable String next,
			Map<String, List<PlaceEntry>> rankings) {
		return new StatisticsPage(overview.period(), all, overview.figures().isEmpty(), next,
				Amount.of(overview.figures().listened()), Amount.of(overview.before().listened()),
				figures(overview, PeriodQuery.parameters(overview.period(), all)), rankings,
				HeatRow.of(overview.times().heatMap(), PlaysLink.in(overview.period())),
				BarEntry.of(overview.times().days()));
	}

	private static List<FigureEntry> figures(Overview overview, String period) {
		Figures now = overview.figures();
		Figures before = overview.before();
		String previous = PeriodQuery.parameters(overview.period().previous());
		return List.of(FigureEntry.plays(now.plays(), before.plays(), overview.period()),
				new FigureEntry("tracks", now.tracks(), before.tracks(), TRACKS + period, TRACKS + previous),
				new FigureEntry("artists", now.artists(), before.artists(), ARTISTS + period, ARTISTS + previous),
				new FigureEntry("newTracks", now.newTracks(), before.newTracks(), TRACKS + NEW + period,
						TRACKS + NEW + previous),
				new FigureEntry("newArtists", now.newArtists(), before.newArtists(), ARTISTS + NEW + period,
						ARTISTS + NEW + previous));
	}

	/** Returns the unit as in the message codes, {@code all} or {@code days}. */
	public String unit() {
		PeriodUnit unit = this.period.unit();
		if (unit != null) {
			return Slug.of(unit);
		}
		return this.all ? PeriodQuery.ALL : "days";
	}

	/** Returns its own path. */
	public String path() {
		return this.all ? PeriodQuery.EVERYTHING : PeriodQuery.path(this.period);
	}

	/** Returns whether it is long enough for a calendar. */
	public boolean years() {
		return this.period.days() > MAX_DAYS;
	}

	/** Returns whether it shows anything of Spotify's. */
	public boolean covers() {
		return this.rankings.values().stream().flatMap(List::stream).anyMatch((entry) -> entry.cover() != null);
	}

	/** Returns the path of the period before. */
	public String previous() {
		return PeriodQuery.path(this.period.previous());
	}

	/** Returns the parameters that say which period it is. */
	public String parameters() {
		return PeriodQuery.parameters(this.period, this.all);
	}

	/** Leads to the plays of the period. */
	public PlaysLink plays() {
		return PlaysLink.in(this.period);
	}

	/** Leads to the plays of the period before. */
	public PlaysLink playsBefore() {
		return PlaysLink.in(this.period.previous());
	}

}
