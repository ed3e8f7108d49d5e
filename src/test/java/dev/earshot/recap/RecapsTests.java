package dev.earshot.recap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.years.SpotifyYear;
import dev.earshot.history.years.SpotifyYears;
import dev.earshot.recap.RecapCard.RecapBar;
import dev.earshot.recap.RecapCard.RecapPlace;
import dev.earshot.recap.picture.PictureRanking;
import dev.earshot.statistics.TestPlays;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RecapsTests {

	private static final RecapPeriod YEAR = new RecapPeriod(2026, null);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final Recaps recaps = TestRecaps.of(this.log, () -> TestLog.NOON.plus(Duration.ofDays(1)));

	@ParameterizedTest
	@EnumSource
	void tellWhatAYearWasLike(TestDatabase database) {
		TestLog there = TestLog.in(database);
		there.play("Ferry", "Harbor", "Ferry");
		Recap recap = TestRecaps.of(there, () -> TestLog.NOON)
			.find(there.account(), YEAR, Locale.ENGLISH)
			.orElseThrow();
		assertThat(card(recap, "Top tracks").places()).extracting(RecapPlace::title, RecapPlace::amount)
			.containsExactly(tuple("Ferry", "2 plays"), tuple("Harbor", "One play"));
		assertThat(card(recap, "Plays").figure()).isEqualTo("3");
		assertThat(card(recap, "On repeat").note())
			.isEqualTo("Lantern. 2 plays on 29 November 2026, more than of any other track on one day.");
	}

	@Test
	void areEmptyWithoutPlays() {
		Recap recap = recap(YEAR);
		assertThat(recap.isEmpty()).isTrue();
		assertThat(recap.hasBegun()).isTrue();
		assertThat(recap(new RecapPeriod(2031, null)).hasBegun()).isFalse();
	}

	@Test
	void sayOfOnePlayWhatCanBeSaid() {
		this.log.play("Ferry");
		assertThat(recap(YEAR).cards()).extracting(RecapCard::title)
			.containsExactly("Time", "Plays", "Top artists", "Top tracks", "Top albums", "The busiest day",
					"The busiest hour", "Month by month", "The first and the last");
		assertThat(card(recap(YEAR), "Time").figure()).isEqualTo("Less than a minute");
		assertThat(card(recap(YEAR), "The first and the last").places()).hasSize(1);
	}

	@Test
	void compareWithTheWholeYearBeforeWhileAYearGoesOn() {
		play("Ferry", "2025-05-01T12:00:00Z", "2025-06-01T12:00:00Z");
		this.log.play("Ferry");
		assertThat(card(recap(YEAR), "Time").note()).isEqualTo("0 min. 2025: 1 min.");
		assertThat(recap(YEAR).rule()).startsWith("All days from 1 January 2026 to 30 November 2026 are counted");
	}

	@Test
	void sayWhatSomebodyHasChosenToCount() {
		this.log.play("Ferry");
		this.log.listeners().setCounted(this.log.account(), null, true);
		assertThat(recap(YEAR).rule()).contains("Only plays to the end count")
			.contains("Only what Spotify’s exports tell is included.");
	}

	@Test
	void compareAYearThatIsOverWithTheOneBefore() {
		play("Ferry", "2024-05-01T12:00:00Z", "2024-06-01T12:00:00Z");
		play("Ferry", "2025-05-01T12:00:00Z", "2025-06-01T12:00:00Z", "2025-07-01T12:00:00Z", "2025-08-01T12:00:00Z");
		Recap recap = recap(new RecapPeriod(2025, null));
		assertThat(card(recap, "Time").note()).isEqualTo("2 min. 100% more than in 2024.");
		assertThat(recap.picture().comparison()).isEqualTo("2 min · 100% more than in 2024");
	}

	@Test
	void doNotCompareWithATimeWithoutPlays() {
		play("Ferry", "2024-05-01T12:00:00Z", "2024-06-01T12:00:00Z");
		Recap recap = recap(new RecapPeriod(2024, null));
		assertThat(card(recap, "Time").note()).isEqualTo("1 min.");
		assertThat(recap.picture().comparison()).isEqualTo("1 min");
	}

	@Test
	void tellTimesOfTheDayAsTheLogDoes() {
		play("Ferry", "2025-05-01T04:05:00Z", "2025-05-01T13:36:00Z");
		Recap recap = recap(new RecapPeriod(2025, null));
		assertThat(card(recap, "The first and the last").places()).extracting(RecapPlace::amount)
			.containsExactly("1 May 2025, 06:05", "1 May 2025, 15:36");
		assertThat(card(recap, "The busiest hour").figure()).isEqualTo("06:00 to 07:00");
	}

	@Test
	void callNobodyYouOnPagesForOthers() {
		TestPlays.fill(this.log, new Random(3), 300);
		Recap shared = this.recaps.findShared(this.log.account(), new RecapPeriod(2026, Month.NOVEMBER), Locale.ENGLISH)
			.orElseThrow();
		assertThat(shared.cards()).hasSizeGreaterThan(8);
		assertThat(shared.cards() + " " + shared.rule() + " " + shared.picture())
			.doesNotContainPattern("(?i)\\byour?s?\\b");
	}

	@Test
	void nameSpotifysOwnRecapUnderYearsOnly() {
		assertThat(recap(YEAR).rule()).contains("Spotify’s own recap ends in autumn");
		assertThat(recap(new RecapPeriod(2026, Month.NOVEMBER)).rule()).doesNotContain("autumn");
	}

	@Test
	void tellWhatIsNewIfThereWasSomethingBefore() {
		play("Ferry", "2025-05-01T12:00:00Z");
		this.log.play("Ferry", "Harbor", "Harbor");
		assertThat(card(recap(YEAR), "New")).extracting(RecapCard::figure, RecapCard::note)
			.containsExactly("One new track", "Played most:");
		assertThat(card(recap(YEAR), "New").places()).extracting(RecapPlace::title, RecapPlace::amount)
			.containsExactly(tuple("Harbor", "2 plays"));
		assertThat(recap(new RecapPeriod(2025, null)).cards()).extracting(RecapCard::title).doesNotContain("New");
	}

	@Test
	void nameNothingNewThatWasPlayedOnce() {
		play("Ferry", "2025-05-01T12:00:00Z");
		this.log.play("Harbor");
		assertThat(card(recap(YEAR), "New")).extracting(RecapCard::figure, RecapCard::note)
			.containsExactly("One new track", null);
		this.log.add(TestLog.play(TestLog.track("Salt", "Owl"), TestLog.NOON.plusSeconds(600)));
		assertThat(card(recap(YEAR), "New")).extracting(RecapCard::figure, RecapCard::note)
			.containsExactly("One new artist", "2 new tracks.");
		assertThat(card(recap(YEAR), "New").places()).isEmpty();
	}

	@Test
	void showTheMonthsOfAYearAndTheDaysOfAMonth() {
		this.log.play("Ferry");
		assertThat(card(recap(YEAR), "Month by month").bars()).hasSize(12)
			.element(10)
			.isEqualTo(new RecapBar("Nov", "0 min", 100, "/history?from=2026-11-01&to=2026-11-30&heard=yes"));
		assertThat(card(recap(new RecapPeriod(2026, Month.NOVEMBER)), "Day by day").bars()).hasSize(30);
	}

	@Test
	void leadToThePlaysOfTheirNumbers() {
		this.log.play("Ferry", "Ferry");
		assertThat(path(card(recap(YEAR), "Plays"))).isEqualTo("/history?from=2026-01-01&to=2026-12-31&counted=yes");
		assertThat(path(card(recap(YEAR), "On repeat"))).startsWith("/history?from=2026-11-29&to=2026-11-29&item=")
			.endsWith("&counted=yes");
	}

	@Test
	void tellDaysInARow() {
		play("Ferry", "2025-05-01T12:00:00Z", "2025-05-02T12:00:00Z", "2025-05-03T12:00:00Z");
		assertThat(card(recap(new RecapPeriod(2025, null)), "Without a break").figure()).isEqualTo("3 days in a row");
	}

	@Test
	void tellDaysInARowAcrossADateThatTheZoneLeftOut() {
		this.log.listeners().setZone(this.log.account(), ZoneId.of("Pacific/Apia"));
		play("Ferry", "2011-12-29T12:00:00Z", "2011-12-30T12:00:00Z");
		assertThat(card(recap(new RecapPeriod(2011, null)), "Without a break").figure()).isEqualTo("2 days in a row");
	}

	@Test
	void knowWhatIsBeforeAndAfter() {
		play("Ferry", "2024-05-01T12:00:00Z");
		assertThat(recap(new RecapPeriod(2025, null))).extracting(Recap::previous, Recap::next)
			.containsExactly(new RecapPeriod(2024, null), YEAR);
		assertThat(recap(new RecapPeriod(2024, null)).previous()).isNull();
		assertThat(recap(YEAR).next()).isNull();
	}

	@Test
	void leadBackFromTheFutureToTheTimeThatGoesOn() {
		this.log.play("Ferry");
		assertThat(recap(new RecapPeriod(2099, Month.DECEMBER)).previous())
			.isEqualTo(new RecapPeriod(2026, Month.NOVEMBER));
		assertThat(recap(new RecapPeriod(2099, null)).previous()).isEqualTo(YEAR);
		assertThat(recap(new RecapPeriod(2099, null)).next()).isNull();
	}

	@Test
	void areThoseOfTheLogAsItIs() {
		this.log.play("Ferry");
		recap(YEAR);
		this.log.add(TestLog.play(TestLog.track("Harbor", "Owl"), TestLog.NOON.plusSeconds(600)));
		assertThat(card(recap(YEAR), "Plays").figure()).isEqualTo("2");
	}

	@Test
	void areForTheirOwnListenerOnly() {
		this.log.play("Ferry");
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		assertThat(this.recaps.find(owl.account(), YEAR, Locale.ENGLISH)).map(Recap::isEmpty).contains(true);
		assertThat(this.recaps.find(new AccountId("stranger"), YEAR, Locale.ENGLISH)).isEmpty();
		assertThat(this.recaps.latest(new AccountId("stranger"))).isEmpty();
		assertThat(this.recaps.latest(owl.account())).contains(YEAR);
	}

	@Test
	void areForgottenWithTheAccount() {
		this.log.play("Ferry");
		Recap before = recap(YEAR);
		assertThat(recap(YEAR)).isSameAs(before);
		this.recaps.forget(this.log.account());
		assertThat(recap(YEAR)).isNotSameAs(before);
	}

	@Test
	void sayTheSameOnPictures() {
		this.log.play("Ferry", "Harbor");
		assertThat(recap(YEAR).picture().facts()).containsExactly("2 plays", "one artist");
		assertThat(recap(YEAR).picture().rankings()).extracting(PictureRanking::title)
			.containsExactly("Top artists", "Top tracks");
		assertThat(recap(YEAR).picture().footer()).isEqualTo("1 January 2026 to 30 November 2026, counted by Earshot");
	}

	@Test
	void tellWhatSpotifyCountedInAYear() {
		play("Ferry", "2024-05-01T12:00:00Z");
		new SpotifyYears(this.log.jdbc()).put(this.log.listener().id(), 1,
				new SpotifyYear(2024, Duration.ofMinutes(1000), LocalDate.of(2024, 3, 15), 5, 3));
		RecapCard card = card(recap(new RecapPeriod(2024, null)), "What Spotify counted");
		assertThat(card.figure()).isEqualTo("1,000 minutes");
		assertThat(card.note()).startsWith("This log has less than a minute.")
			.endsWith("busiest day was 15 March 2024.");
		assertThat(recap(new RecapPeriod(2024, Month.MAY)).cards()).extracting(RecapCard::title)
			.doesNotContain("What Spotify counted");
	}

	private void play(String title, String... moments) {
		List.of(moments).forEach((moment) -> this.log.play(title, Instant.parse(moment)));
	}

	private Recap recap(RecapPeriod period) {
		Optional<Recap> recap = this.recaps.find(this.log.account(), period, Locale.ENGLISH);
		return recap.orElseThrow();
	}

	private static String path(RecapCard card) {
		return card.links().getFirst().path();
	}

	private static RecapCard card(Recap recap, String title) {
		return recap.cards().stream().filter((card) -> card.title().equals(title)).findFirst().orElseThrow();
	}

}
