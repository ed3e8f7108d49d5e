package dev.earshot.history.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.TestConditions;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

class HistoryPagesTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final CountingRules rules = new CountingRules(this.log.jdbc());

	private final HistoryPages pages = new HistoryPages(this.log.plays(), this.log.gaps(), TestDetails.of(this.log),
			this.rules, TestConditions.names(this.log));

	@Test
	void turnToOlderPlaysAndBack() {
		this.log.play(IntStream.range(0, 120).mapToObj("Track %d"::formatted).toArray(String[]::new));
		HistoryPage first = page(query(""));
		HistoryPage second = page(linked(first.older()));
		HistoryPage third = page(linked(second.older()));
		assertThat(titles(first)).hasSize(50).startsWith("Track 119").endsWith("Track 70");
		assertThat(titles(second)).hasSize(50).startsWith("Track 69").endsWith("Track 20");
		assertThat(titles(third)).hasSize(20).endsWith("Track 0");
		assertThat(third.older()).isNull();
		assertThat(titles(page(linked(third.newer())))).isEqualTo(titles(second));
		assertThat(titles(page(linked(second.newer())))).isEqualTo(titles(first));
		assertThat(first.newer()).isNull();
	}

	@Test
	void showCoversAndLengthsThatWereFetched() {
		this.log.add(TestLog.play(TestLog.file("Take 4", "Us"), TestLog.NOON));
		this.log.play("Ferry");
		this.log.jdbc().sql("update item set duration_ms = null").update();
		TestDetails.put(this.log, "Ferry");
		assertThat(page(query("")).days().getFirst().entries()).map(PlayEntry.class::cast)
			.extracting(PlayEntry::title, PlayEntry::cover, PlayEntry::length)
			.containsExactlyInAnyOrder(tuple("Ferry", "https://i.scdn.co/image/small", "4:05"),
					tuple("Take 4", null, null));
	}

	@Test
	void fillTheNewestPageThoughFewPlaysAreNewer() {
		this.log.play(IntStream.range(0, 60).mapToObj("Track %d"::formatted).toArray(String[]::new));
		String key = Objects.requireNonNull(page(query("")).older()).replaceFirst(".*older=", "");
		assertThat(titles(page(query("newer=" + key)))).hasSize(50);
	}

	@Test
	void beginWithADay() {
		this.log.add(at("2026-11-29T12:00:00Z"));
		this.log.add(at("2026-11-29T22:59:59Z"));
		this.log.add(at("2026-11-29T23:00:00Z"));
		HistoryPage page = page(query("date=2026-11-29"));
		assertThat(page.days()).extracting(HistoryDay::date).containsExactly(LocalDate.parse("2026-11-29"));
		assertThat(page.days().getFirst().entries()).hasSize(2);
		assertThat(page.newer()).isNotNull();
	}

	@Test
	void endWithADayBeforeTheFirstPlay() {
		this.log.gaps().add(this.log.account(), gap("2025-03-01T13:00:00Z", "2025-03-01T17:00:00Z"));
		this.log.add(at("2026-11-29T12:00:00Z"));
		this.log.gaps().add(this.log.account(), gap("2026-11-29T13:00:00Z", "2026-11-29T17:00:00Z"));
		HistoryPage page = page(query("date=2025-03-31"));
		assertThat(titles(page)).isEmpty();
		assertThat(gaps(page)).isEqualTo(1);
		assertThat(titles(page(linked(page.newer())))).containsExactly("Ferry");
	}

	@ParameterizedTest
	@CsvSource({ "Asia/Kathmandu,2026-11-29T18:14:59Z,2026-11-29T18:15:00Z",
			"Australia/Lord_Howe,2027-04-04T13:29:59Z,2027-04-04T13:30:00Z",
			"Europe/Berlin,2027-03-28T21:59:59Z,2027-03-28T22:00:00Z" })
	void divideDaysWhereTheZoneDoes(String zone, String last, String first) {
		this.log.listeners().setZone(this.log.account(), ZoneId.of(zone));
		this.log.add(at(last));
		this.log.add(at(first));
		assertThat(page(query("")).days()).hasSize(2);
	}

	@Test
	void showGapsBetweenThePlaysAroundThem() {
		this.log.add(at("2026-11-29T12:00:00Z"));
		this.log.add(at("2026-11-29T18:00:00Z"));
		this.log.gaps().add(this.log.account(), gap("2026-11-29T13:00:00Z", "2026-11-29T17:00:00Z"));
		assertThat(page(query("")).days().getFirst().entries()).extracting(HistoryEntry::isGap)
			.containsExactly(false, true, false);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-29T14:00:00Z,HH:mm", "2026-11-30T13:00:00Z,'d MMM, HH:mm'",
			"2026-12-31T23:30:00Z,'d MMM uuuu, HH:mm'" })
	void tellTheDayAndYearInWhichAGapEndedIfTheyAreOthers(String end, String pattern) {
		GapEntry gap = GapEntry.of(gap("2026-11-29T13:00:00Z", end), ZoneId.of("Europe/Berlin"));
		assertThat(gap.endPattern()).isEqualTo(pattern);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-29T14:00:00Z,'d MMM, HH:mm'", "2026-12-31T23:30:00Z,'d MMM uuuu, HH:mm'" })
	void tellTheYearInWhichAGapBeganIfItIsOver(String now, String pattern) {
		GapEntry gap = GapEntry.of(gap("2026-11-29T13:00:00Z", now), ZoneId.of("Europe/Berlin"));
		assertThat(gap.beginPattern()).isEqualTo(pattern);
	}

	@Test
	void showEachGapOnOnePage() {
		this.log.play(IntStream.range(0, 101).mapToObj("Track %d"::formatted).toArray(String[]::new));
		Instant noon = TestLog.NOON;
		IntStream.range(0, 101)
			.forEach((minute) -> this.log.gaps()
				.add(this.log.account(), new Gap(noon.plusSeconds(60L * minute + 10),
						noon.plusSeconds(60L * minute + 300), GapReason.SPOTIFY)));
		HistoryPage first = page(query(""));
		HistoryPage second = page(linked(first.older()));
		HistoryPage third = page(linked(second.older()));
		assertThat(List.of(gaps(first), gaps(second), gaps(third))).containsExactly(50L, 50L, 1L);
	}

	@Test
	void showNoGapsAmongPlaysThatWereSearchedFor() {
		this.log.play("Ferry");
		this.log.gaps().add(this.log.account(), gap("2026-11-29T13:00:00Z", "2026-11-29T17:00:00Z"));
		assertThat(gaps(page(query("q=ferry")))).isZero();
		assertThat(titles(page(query("q=ferry")))).containsExactly("Ferry");
	}

	@Test
	void showGapsThoughThereAreNoPlays() {
		this.log.gaps().add(this.log.account(), gap("2026-11-29T13:00:00Z", "2026-11-29T17:00:00Z"));
		assertThat(gaps(page(query("")))).isEqualTo(1);
		assertThat(page(query("")).hasPlays()).isFalse();
		this.log.play("Ferry");
		assertThat(page(query("")).hasPlays()).isTrue();
	}

	@Test
	void markPlaysThatDoNotCount() {
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		this.log.add(TestLog.play(TestLog.track("Harbor", "Owls"), TestLog.NOON.plusSeconds(60)));
		this.rules.hide(this.log.listener().id(),
				this.log.jdbc().sql("select id from artist where name = 'Owls'").query(Integer.class).single());
		assertThat(page(query("")).days().getFirst().entries()).map((entry) -> (PlayEntry) entry)
			.extracting(PlayEntry::title, PlayEntry::counted)
			.containsExactly(tuple("Harbor", false), tuple("Ferry", true));
	}

	@Test
	void countHowManyPlaysOfAFilterDoNotCount() {
		this.log.play("Ferry", "Harbor", "Ferry");
		PlayFilter ferry = query("q=ferry").filter(ZONE);
		assertThat(this.pages.countUncounted(this.log.listener(), ferry)).isZero();
		this.rules.hide(this.log.listener().id(),
				this.log.jdbc().sql("select id from artist").query(Integer.class).single());
		assertThat(this.pages.countUncounted(this.log.listener(), ferry)).isEqualTo(2);
	}

	@Test
	void nameWhatTheyAreAboutToThoseOnlyWhoHavePlayedIt() {
		this.log.play("Ferry");
		int lantern = this.log.jdbc().sql("select id from artist").query(Integer.class).single();
		HistoryQuery query = query("artist=" + lantern + "&album=99");
		assertThat(this.pages.names(this.log.listener(), query)).containsExactly(entry("artist", "Lantern"),
				entry("album", ""));
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		assertThat(this.pages.names(owl.listener(), query)).containsExactly(entry("artist", ""), entry("album", ""));
		assertThat(this.pages.page(owl.listener(), query).days()).isEmpty();
	}

	private HistoryPage page(HistoryQuery query) {
		return this.pages.page(this.log.listener(), query);
	}

	private static HistoryQuery linked(@Nullable String path) {
		return TestQueries.query(Objects.requireNonNull(path));
	}

	private static HistoryQuery query(String parameters) {
		return TestQueries.query("/history?" + parameters);
	}

	private static LoggedPlay at(String instant) {
		return TestLog.play(TestLog.track("Ferry", "Lantern"), Instant.parse(instant));
	}

	private static Gap gap(String from, String to) {
		return new Gap(Instant.parse(from), Instant.parse(to), GapReason.SERVER_OFF);
	}

	private static List<String> titles(HistoryPage page) {
		return page.days()
			.stream()
			.flatMap((day) -> day.entries().stream())
			.filter(PlayEntry.class::isInstance)
			.map((entry) -> ((PlayEntry) entry).title())
			.toList();
	}

	private static long gaps(HistoryPage page) {
		return page.days().stream().flatMap((day) -> day.entries().stream()).filter(HistoryEntry::isGap).count();
	}

}
