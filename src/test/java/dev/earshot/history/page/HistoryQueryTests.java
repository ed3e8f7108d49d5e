package dev.earshot.history.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import dev.earshot.core.Interval;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.filter.Began;
import dev.earshot.history.log.filter.Counted;
import dev.earshot.history.log.filter.FilterParameters;
import dev.earshot.history.log.filter.FromContext;
import dev.earshot.history.log.filter.FromKind;
import dev.earshot.history.log.filter.Heard;
import dev.earshot.history.log.filter.HeardAt;
import dev.earshot.history.log.filter.OfAlbum;
import dev.earshot.history.log.filter.OfArtist;
import dev.earshot.history.log.filter.OfItem;
import dev.earshot.history.log.filter.OfKind;
import dev.earshot.history.log.filter.OfShow;
import dev.earshot.history.log.filter.OnDevice;
import dev.earshot.history.log.filter.Skipped;
import dev.earshot.history.log.filter.Uncounted;
import dev.earshot.history.log.filter.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryQueryTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final Interval DAY = new Interval(Instant.parse("2026-03-28T23:00:00Z"),
			Instant.parse("2026-03-29T22:00:00Z"));

	private static final ZoneId UTC = ZoneId.of("UTC");

	// On these days clocks are set by an hour or half an hour.
	@ParameterizedTest
	@CsvSource({ "Asia/Kathmandu,2026-11-29,2026-11-29T18:15:00Z",
			"Australia/Lord_Howe,2026-04-05,2026-04-05T13:30:00Z",
			"Australia/Lord_Howe,2026-10-04,2026-10-04T13:00:00Z", "Europe/Berlin,2026-03-29,2026-03-29T22:00:00Z",
			"Europe/Berlin,2026-10-25,2026-10-25T23:00:00Z", "America/St_Johns,2026-11-29,2026-11-30T03:30:00Z" })
	void beginsWithTheEndOfADayInTheZone(String zone, String date, Instant end) {
		assertThat(new HistoryQuery(Map.of("date", date)).olderKey(ZoneId.of(zone))).isEqualTo(PlayKey.at(end));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-02-30", "29.11.2026", "+999999999-12-31", "+300000000-01-01",
			"-999999999-01-01" })
	void beginsWithTheNewestPlayIfTheDayIsNone(String date) {
		assertThat(new HistoryQuery(Map.of("date", date)).olderKey(UTC).startedAt()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void readsTheFilter() {
		HistoryQuery query = query(
				"q= ferry &kind=local-file&device=tv&context=collection&skipped=yes&source=imported&item=7&uncounted=yes");
		assertThat(query.filter(ZONE)).isEqualTo(PlayFilter.of(new Words("ferry"), new OfKind(PlayableKind.LOCAL_FILE),
				new OnDevice(DeviceClass.TV), new FromKind(PlayedFrom.COLLECTION),
				new PlayOrigin(PlaySource.IMPORTED, null), new OfItem(7), new Skipped(), new Uncounted()));
	}

	@Test
	void readsWhatTheFilterIsAbout() {
		assertThat(query("kind=music&context=3&artist=4&album=5&podcast=6&audiobook=7").filter(ZONE))
			.isEqualTo(PlayFilter.of(OfKind.MUSIC, new FromContext(3), new OfArtist(4), new OfAlbum(5),
					new OfShow(6, PlayableKind.EPISODE), new OfShow(7, PlayableKind.CHAPTER)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "TV", "tea", "' or 1=1", "-1", "1234567890" })
	void leavesOutWhatIsNoFilter(String text) {
		Map<String, String> parameters = new HashMap<>();
		FilterParameters.NAMES.stream()
			.filter((name) -> !name.equals("q"))
			.forEach((name) -> parameters.put(name, text));
		HistoryQuery query = new HistoryQuery(parameters);
		assertThat(query.filter(ZONE)).isEqualTo(PlayFilter.NONE);
		assertThat(query.filter(ZONE).isEmpty()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "TV", "' or 1=1" })
	void beginsWithTheNewestPlayIfTheKeyIsNone(String text) {
		HistoryQuery query = new HistoryQuery(Map.of("older", text, "newer", text));
		assertThat(query.newerKey()).isEmpty();
		assertThat(query.olderKey(UTC).startedAt()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void searchesForNothingThatADatabaseCannotHold() {
		assertThat(FilterParameters.search("\0 fog\0horn ")).isEqualTo("foghorn");
	}

	@Test
	void keepsTheFilterOnOtherPages() {
		HistoryQuery query = query("q=fog & rain&date=2026-11-29".replace(" & ", " + "));
		assertThat(query.path("older", new PlayKey(7, 2, 3))).isEqualTo("/history?q=fog%20%2B%20rain&older=7.2.3");
	}

	@Test
	void keepsWhatItIsAboutOnOtherPages() {
		HistoryQuery query = query("hour=7&item=42&uncounted=yes");
		assertThat(query.path("newer", new PlayKey(7, 2, 3)))
			.isEqualTo("/history?item=42&uncounted=yes&hour=7&newer=7.2.3");
	}

	@Test
	void hasAPathWithoutOneParameter() {
		assertThat(query("artist=42&from=2026-11-29&date=2026-11-30").without("artist"))
			.isEqualTo("/history?from=2026-11-29");
	}

	@Test
	void readsAKeyAsItWasWritten() {
		PlayKey key = new PlayKey(1_764_417_600_123L, 42, 90_000);
		assertThat(query("date=2026-11-29&older=" + key).olderKey(UTC)).isEqualTo(key);
	}

	@Test
	void filtersWholeDaysOfTheListener() {
		HistoryQuery query = query("from=2026-03-29&to=2026-03-29&counted=yes");
		assertThat(query.filter(ZONE)).isEqualTo(PlayFilter.of(new Counted(), new Began(DAY)));
		assertThat(query.filterParameters().values()).containsEntry("from", "2026-03-29")
			.containsEntry("counted", "yes");
	}

	@Test
	void filtersWhatWasHeardInDays() {
		assertThat(query("from=2026-03-29&to=2026-03-29&heard=yes").filter(ZONE))
			.isEqualTo(PlayFilter.of(new Heard(DAY)));
		assertThat(query("from=2026-03-29&to=2026-03-29&weekday=sunday&hour=3").filter(ZONE))
			.isEqualTo(PlayFilter.of(new Heard(DAY), new HeardAt(DayOfWeek.SUNDAY, 3, ZONE, DAY)));
	}

	private static HistoryQuery query(String parameters) {
		return TestQueries.query("/history?" + parameters);
	}

}
