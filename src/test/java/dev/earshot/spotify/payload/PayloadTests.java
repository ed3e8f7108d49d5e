package dev.earshot.spotify.payload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.earshot.spotify.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the payload records read what Spotify sends.
 */
class PayloadTests {

	@Test
	void readsATrack() {
		PlayerState state = player("player-track.json");
		assertThat(state.progressMs()).isEqualTo(73_421);
		assertThat(state.isPlaying()).isTrue();
		assertThat(state.actions()).isEqualTo(new Actions(Map.of("resuming", true)));
		assertThat(state.item()).isNotNull().satisfies((track) -> {
			assertThat(track.name()).isEqualTo("Harbor Lights, Low Tide");
			assertThat(track.isLocal()).isFalse();
			assertThat(track.artists()).extracting(Artist::name).containsExactly("Paper Harbor", "Nilsa Brandt");
		});
	}

	@Test
	void readsTheDevice() {
		assertThat(player("player-restricted-device.json").device())
			.isEqualTo(new DeviceObject(null, "Kitchen speaker", "Speaker", true, false, true, 34, true));
	}

	@Test
	void readsAnEpisodeWithItsShow() {
		assertThat(player("player-episode.json").item()).isNotNull().satisfies((episode) -> {
			assertThat(episode.durationMs()).isEqualTo(2_711_520);
			assertThat(Objects.requireNonNull(episode.show()).name()).isEqualTo("Keeping the Light");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "player-ad.json", "player-stopped-unknown.json",
			"player-episode-without-additional-types.json" })
	void readsAStateWithoutAnItem(String sample) {
		assertThat(player(sample).item()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "player-local-file.json", "player-track-classic.json", "player-track-no-context.json",
			"player-track-paused.json", "player-explicit-track.json" })
	void readsEveryOtherTrack(String sample) {
		assertThat(player(sample).item()).isNotNull().extracting(Item::type).isEqualTo("track");
	}

	@Test
	void readsPlaysWithTheirTimes() {
		RecentlyPlayed recent = read("recently-played.json", RecentlyPlayed.class);
		assertThat(recent.items()).hasSize(3)
			.extracting(RecentlyPlayed.Play::playedAt)
			.contains(Instant.parse("2026-11-21T18:42:07.512Z"));
		assertThat(recent.cursors()).isEqualTo(new RecentlyPlayed.Cursors("1795286527512", "1795283980004"));
	}

	@Test
	void readsAnEmptyPageOfPlays() {
		RecentlyPlayed recent = read("recently-played-empty.json", RecentlyPlayed.class);
		assertThat(recent).isEqualTo(new RecentlyPlayed(List.of(), null));
	}

	@Test
	void readsDevices() {
		assertThat(read("devices.json", Devices.class).devices()).hasSize(3);
		assertThat(read("devices-empty.json", Devices.class).devices()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "me-classic.json", "me-devmode-2026.json", "me-devmode-2026-no-image.json" })
	void readsAProfileOfAnyAge(String sample) {
		assertThat(read(sample, CurrentUser.class).id()).isNotEmpty();
	}

	private static PlayerState player(String sample) {
		return read(sample, PlayerState.class);
	}

	private static <T> T read(String sample, Class<T> type) {
		return Samples.payload(Samples.text(sample), type);
	}

}
