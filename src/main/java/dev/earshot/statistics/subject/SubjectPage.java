package dev.earshot.statistics.subject;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.page.Amount;
import dev.earshot.statistics.page.BarEntry;
import dev.earshot.statistics.page.HeatRow;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PlaceEntry;
import dev.earshot.statistics.page.PlaysLink;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a subject shows.
 *
 * @param subject what it is, as in the message codes
 * @param cover the address of a picture; {@code null} if there is none
 * @param credits its artists and its album
 */
record SubjectPage(NamedSubject named, String subject, @Nullable String cover, List<NamedSubject> credits,
		PeriodChoice choice, SubjectOverview overview, @Nullable ZonedDateTime first, @Nullable ZonedDateTime last,
		Map<String, List<PlaceEntry>> parts, List<NamedSubject> heardBefore, List<NamedSubject> heardAfter) {

	/** Returns the address of a table of its times to take away. */
	public String csv(String table) {
		SubjectKey key = this.named.key();
		return "/statistics.csv?table=" + table + "&subject=" + Slug.of(key.subject()) + "&id=" + key.id() + "&"
				+ this.choice.parameters();
	}

	/** Leads to its plays in the period. */
	public PlaysLink plays() {
		return of(this.choice.plays());
	}

	/** Leads to its plays in the period before. */
	public PlaysLink playsBefore() {
		return of(this.choice.playsBefore());
	}

	private PlaysLink of(PlaysLink link) {
		return link.of(this.named.key().subject(), this.named.key().id());
	}

	/** Leads to its plays on a day. */
	public PlaysLink playsOn(LocalDate day) {
		return plays().during(Period.of(PeriodUnit.DAY, day));
	}

	/** Returns the path of its place among all of its kind. */
	public @Nullable String place() {
		return place(this.choice, this.overview.figures().rank(), this.overview.figures().plays());
	}

	/** Returns the path of its place in the period before. */
	public @Nullable String placeBefore() {
		return place(this.choice.during(this.choice.period().previous()), this.overview.before().rank(),
				this.overview.before().plays());
	}

	/** Returns the path of its place in a part of the period. */
	public @Nullable String placeIn(PeriodRank part) {
		return place(this.choice.during(part.period()), part.rank(), part.plays());
	}

	// No list has what was not played for long enough to count.
	private @Nullable String place(PeriodChoice period, @Nullable Integer rank, long plays) {
		SubjectKey key = this.named.key();
		return (rank != null && plays > 0)
				? RankingQuery.at(key.subject(), rank).path(period) + "#" + Slug.of(key.subject()) + "-" + key.id()
				: null;
	}

	/** Returns its own path. */
	public String path() {
		return this.choice.path() + "?" + parameters();
	}

	/** Returns its own path with another period. */
	public String pathOf(Period period) {
		return this.choice.pathOf(period);
	}

	/** Returns the parameters that say which period it is. */
	public String parameters() {
		return this.choice.parameters();
	}

	public boolean isAll() {
		return this.choice.all();
	}

	public boolean isEmpty() {
		return this.overview.figures().isEmpty();
	}

	public Amount listened() {
		return Amount.of(this.overview.figures().listened());
	}

	public Amount listenedBefore() {
		return Amount.of(this.overview.before().listened());
	}

	public List<BarEntry> bars() {
		return BarEntry.of(this.overview.times().days());
	}

	public List<HeatRow> heatMap() {
		return HeatRow.of(this.overview.times().heatMap(), plays());
	}

	/** Returns whether ranks are those of years instead of months. */
	public boolean isByYear() {
		return this.overview.ranks().stream().anyMatch((rank) -> rank.period().unit() == PeriodUnit.YEAR);
	}

}
