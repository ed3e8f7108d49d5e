package dev.earshot.spotify;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Blocks} and {@link EndpointFamily}.
 */
class BlocksTests {

	private Instant now = Instant.parse("2026-11-21T12:00:00Z");

	private final InstantSource clock = () -> this.now;

	private final Blocks blocks = new Blocks(this.clock);

	@Test
	void aRateLimitStopsEveryFamily() {
		TooManyCalls refusal = new TooManyCalls(this.now.plusSeconds(30));
		this.blocks.remember(EndpointFamily.CATALOGUE, refusal);
		assertThat(EndpointFamily.values())
			.allSatisfy((family) -> assertThat(this.blocks.on(family)).isEqualTo(refusal));
	}

	@Test
	void aQuotaStopsItsFamilyOnly() {
		this.blocks.remember(EndpointFamily.CATALOGUE, new QuotaExceeded(this.now.plusSeconds(3600)));
		assertThat(this.blocks.on(EndpointFamily.CATALOGUE)).isNotNull();
		assertThat(this.blocks.on(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void endsAtTheMomentThatWasTold() {
		this.blocks.remember(EndpointFamily.PLAYER, new TooManyCalls(this.now.plusSeconds(30)));
		this.now = this.now.plusSeconds(30);
		assertThat(this.blocks.on(EndpointFamily.PLAYER)).isNull();
	}

	@Test
	void keepsTheLongerOfTwo() {
		QuotaExceeded quota = new QuotaExceeded(this.now.plusSeconds(3600));
		this.blocks.remember(EndpointFamily.PLAYER, quota);
		this.blocks.remember(EndpointFamily.PLAYER, new TooManyCalls(this.now.plusSeconds(30)));
		assertThat(this.blocks.on(EndpointFamily.PLAYER)).isEqualTo(quota);
	}

	@Test
	void doesNotStopForOtherRefusals() {
		this.blocks.remember(EndpointFamily.PLAYER, new Unavailable(503));
		assertThat(this.blocks.on(EndpointFamily.PLAYER)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/v1/me/player, PLAYER", "/v1/me/player/devices, PLAYER", "/v1/me, PROFILE", "/me, PROFILE",
			"/v1/playlists/56poAIVQscTblyzJB3iMy1, CATALOGUE" })
	void tellsFamiliesByTheirPath(String path, EndpointFamily family) {
		assertThat(EndpointFamily.of(URI.create("https://api.spotify.com" + path + "?limit=20"))).isEqualTo(family);
	}

}
