package dev.earshot.history.page;

import java.time.Instant;
import java.time.ZoneId;

import dev.earshot.core.Interval;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryQueryTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final ZoneId UTC = ZoneId.of("UTC");

	// On these days clocks are set by an hour or half an hour.
	@ParameterizedTest
	@CsvSource({ "Asia/Kathmandu,2026-11-29,2026-11-29T18:15:00Z",
			"Australia/Lord_Howe,2026-04-05,2026-04-05T13:30:00Z",
			"Australia/Lord_Howe,2026-10-04,2026-10-04T13:00:00Z", "Europe/Berlin,2026-03-29,2026-03-29T22:00:00Z",
			"Europe/Berlin,2026-10-25,2026-10-25T23:00:00Z", "America/St_Johns,2026-11-29,2026-11-30T03:30:00Z" })
	void beginsWithTheEndOfADayInTheZone(String zone, String date, Instant end) {
		assertThat(query(null, date, null).olderKey(ZoneId.of(zone))).isEqualTo(PlayKey.at(end));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-02-30", "29.11.2026", "+999999999-12-31", "+300000000-01-01",
			"-999999999-01-01" })
	void beginsWithTheNewestPlayIfTheDayIsNone(String date) {
		assertThat(query(null, date, null).olderKey(UTC).startedAt()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void readsTheFilter() {
		HistoryQuery query = new HistoryQuery(" ferry ", "local-file", "tv", "collection", "yes", "imported", "7",
				"yes", null, null, null, null, null, null);
		assertThat(query.filter(ZONE)).isEqualTo(new PlayFilter("ferry", PlayableKind.LOCAL_FILE, DeviceClass.TV,
				PlayedFrom.COLLECTION, true, new PlayOrigin(PlaySource.IMPORTED, null), 7, true, null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "TV", "tea", "' or 1=1" })
	void leavesOutWhatIsNoFilter(String text) {
		HistoryQuery query = new HistoryQuery(null, text, text, text, text, text, text, text, text, text, text, text,
				text, text);
		assertThat(query.filter(ZONE)).isEqualTo(PlayFilter.NONE);
		assertThat(query.filter(ZONE).isEmpty()).isTrue();
		assertThat(query.newerKey()).isEmpty();
		assertThat(query.olderKey(UTC).startedAt()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void searchesForNothingThatADatabaseCannotHold() {
		assertThat(HistoryQuery.search("\0 fog\0horn ")).isEqualTo("foghorn");
	}

	@Test
	void keepsTheFilterOnOtherPages() {
		HistoryQuery query = query("fog & rain", "2026-11-29", null);
		assertThat(query.path("older", new PlayKey(7, 2, 3))).isEqualTo("/history?q=fog%20%26%20rain&older=7.2.3");
	}

	@Test
	void keepsTheItemOnOtherPages() {
		HistoryQuery query = new HistoryQuery(null, null, null, null, null, null, "42", "yes", null, null, null, null,
				null, null);
		assertThat(query.path("newer", new PlayKey(7, 2, 3))).isEqualTo("/history?item=42&uncounted=yes&newer=7.2.3");
	}

	@Test
	void readsAKeyAsItWasWritten() {
		PlayKey key = new PlayKey(1_764_417_600_123L, 42, 90_000);
		assertThat(query(null, "2026-11-29", key.toString()).olderKey(UTC)).isEqualTo(key);
	}

	@Test
	void filtersWholeDaysOfTheListener() {
		HistoryQuery query = new HistoryQuery(null, null, null, null, null, null, null, null, null, null, null,
				"2026-03-29", "2026-03-29", "yes");
		assertThat(query.filter(ZONE).began())
			.isEqualTo(new Interval(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
		assertThat(query.filter(ZONE).counted()).isTrue();
		assertThat(query.filterParameters()).containsEntry("from", "2026-03-29").containsEntry("counted", "yes");
	}

	private static HistoryQuery query(@Nullable String q, @Nullable String date, @Nullable String older) {
		return new HistoryQuery(q, null, null, null, null, null, null, null, date, older, null, null, null, null);
	}

}
