package dev.earshot.spotify.payload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.earshot.spotify.payload.RecentlyPlayed.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests {@link PayloadReader} with unexpected responses.
 */
class PayloadReaderTests {

	private final List<String> omitted = new ArrayList<>();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			device                | {"is_playing": true, "device": ["?"]}
			timestamp             | {"is_playing": true, "timestamp": 1e300}
			progress_ms           | {"is_playing": true, "progress_ms": {"ms": [1, 2]}}
			shuffle_state         | {"is_playing": true, "shuffle_state": "perhaps"}
			actions/disallows     | {"is_playing": true, "actions": {"disallows": ["pausing"]}}
			context               | {"is_playing": true, "context": "spotify:album:a"}
			item                  | {"is_playing": true, "item": 7}
			item/name             | {"is_playing": true, "item": {"name": {"en": "a"}}}
			item/duration_ms      | {"is_playing": true, "item": {"duration_ms": 99999999999}}
			item/album            | {"is_playing": true, "item": {"album": "Salt Maps"}}
			item/artists          | {"is_playing": true, "item": {"artists": {"name": "a"}}}
			item/artists/0        | {"is_playing": true, "item": {"artists": ["Paper Harbor"]}}
			item/album/images     | {"is_playing": true, "item": {"album": {"images": "none"}}}
			item/album/images/0   | {"is_playing": true, "item": {"album": {"images": [[]]}}}
			item/external_urls    | {"is_playing": true, "item": {"external_urls": []}}
			""")
	void omitsAFieldOfTheWrongTypeAndReadsTheRest(String where, String json) {
		assertThat(read(json, PlayerState.class).isPlaying()).isTrue();
		assertThat(this.omitted).containsExactly("/" + where);
	}

	@Test
	void dropsInvalidEntriesOfAList() {
		Devices devices = read("{\"devices\": [null, 5, {\"name\": \"Desk\", \"id\": []}, \"x\", [{}]]}",
				Devices.class);
		assertThat(devices.devices()).extracting(DeviceObject::name).containsExactly("Desk");
		assertThat(this.omitted).containsExactly("/devices/1", "/devices/2/id", "/devices/3", "/devices/4");
	}

	@Test
	void dropsInvalidEntriesOfAPageAndOfAMap() {
		SearchResults results = read("{\"tracks\": {\"items\": [null, \"x\", {\"name\": \"a\"}]}, \"albums\": []}",
				SearchResults.class);
		assertThat(results).isEqualTo(new SearchResults(results.tracks(), null, null, null, null));
		assertThat(results.tracks()).isNotNull().satisfies((page) -> assertThat(page.items()).hasSize(1));
		assertThat(read("{\"disallows\": {\"seeking\": true, \"pausing\": [], \"x\": null}}", Actions.class))
			.isEqualTo(new Actions(Map.of("seeking", true)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"yesterday\"", "\"2026-11-21\"", "{}", "[2026, 11, 21]", "true" })
	void omitsATimeInAnotherFormat(String time) {
		RecentlyPlayed plays = read("{\"items\": [{\"played_at\": %s}, {}]}".formatted(time), RecentlyPlayed.class);
		assertThat(plays.items()).hasSize(2).extracting(Play::playedAt).containsOnlyNulls();
	}

	@Test
	void readsNumericTimesAsMilliseconds() {
		RecentlyPlayed plays = read("{\"items\": [{\"played_at\": 1795286527512}]}", RecentlyPlayed.class);
		assertThat(plays.items()).extracting(Play::playedAt).containsExactly(Instant.parse("2026-11-21T18:42:07.512Z"));
	}

	@Test
	void readsNumbersWithDecimalsAndInQuotes() {
		PlayerState state = read("{\"progress_ms\": 1000.7, \"item\": {\"duration_ms\": \"200000\"}}",
				PlayerState.class);
		assertThat(state.progressMs()).isEqualTo(1000);
		assertThat(state.item()).isNotNull().extracting(Item::durationMs).isEqualTo(200_000);
		assertThat(this.omitted).isEmpty();
	}

	@Test
	void truncatesLongText() {
		DeviceObject device = read("{\"name\": \"%s\"}".formatted("🎵".repeat(9000)), DeviceObject.class);
		assertThat(device.name()).hasSizeLessThanOrEqualTo(500).endsWith("🎵…");
	}

	@Test
	void replacesInvalidUtf8() {
		byte[] latin = "{\"name\": \"Kitchen\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(PayloadReader.<DeviceObject>read(latin, DeviceObject.class, this.omitted::add)).isNotNull()
			.extracting(DeviceObject::name)
			.isEqualTo("Kitchen\ufffd");
	}

	@Test
	void readsNullForAList() {
		assertThat(read("{\"devices\": null}", Devices.class).devices()).isNull();
		assertThat(read("{\"queue\": null}", Queue.class).queue()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>", "[]", "\"x\"", "7", "{\"device\":", "{} {", "{\"item\": {\"name\": \"a" })
	void refusesARootOfTheWrongType(String body) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(body, PlayerState.class));
	}

	@Test
	void returnsWhereReadingFails() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> read("{\"item\": {\"album\": {\"images\": [{}, {\"url\":", PlayerState.class))
			.satisfies((ex) -> assertThat(PayloadReader.pointer(ex)).startsWith("/item/album/images/1"));
	}

	private <T> T read(String json, Class<T> type) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		return Objects.requireNonNull(PayloadReader.read(bytes, type, this.omitted::add));
	}

}
