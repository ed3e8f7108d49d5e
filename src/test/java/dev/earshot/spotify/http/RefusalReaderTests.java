package dev.earshot.spotify.http;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.spotify.Samples;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut.Reason;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link RefusalReader} with every error body that was seen.
 */
class RefusalReaderTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private final RefusalReader reader = new RefusalReader(() -> NOW);

	@ParameterizedTest
	@ValueSource(strings = { "error-403-not-allowlisted.json", "error-403-not-allowlisted.txt" })
	void readsAPersonWhoIsNotOnTheList(String sample) {
		assertThat(read(403, sample)).isEqualTo(new NotRegistered());
	}

	@ParameterizedTest
	@ValueSource(strings = { "error-403-owner-premium.json", "error-403-owner-premium.txt" })
	void readsAnOwnerWithoutPremium(String sample) {
		assertThat(read(403, sample)).isEqualTo(new OwnerNeedsPremium());
	}

	@ParameterizedTest
	@CsvSource({ "401, error-401-permissions-missing.json", "403, error-403-insufficient-scope.json" })
	void readsAMissingPermission(int status, String sample) {
		assertThat(read(status, sample)).isEqualTo(new PermissionsMissing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "error-429-plain.txt", "error-429-rate-limit.json" })
	void readsARateLimitWithADefaultPause(String sample) {
		assertThat(read(429, sample)).isEqualTo(new TooManyCalls(NOW.plusSeconds(30)));
	}

	@Test
	void readsAQuotaWithADefaultPause() {
		assertThat(read(429, "error-429-quota-exceeded.json"))
			.isEqualTo(new QuotaExceeded(NOW.plus(Duration.ofHours(1))));
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503 })
	void readsServerErrors(int status) {
		assertThat(read(status, "error-%d.json".formatted(status))).isEqualTo(new Unavailable(status));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026", "expired", "invalid-token" })
	void readsARejectedToken(String name) {
		assertThat(read(401, "error-401-%s.json".formatted(name))).isEqualTo(new TokenRejected());
	}

	@ParameterizedTest
	@ValueSource(strings = { "400-bearer", "400-invalid-id", "400-library-uris", "403-forbidden", "404-resource" })
	void readsAnythingElseAsUnexpected(String name) {
		int status = Integer.parseInt(name.substring(0, 3));
		assertThat(read(status, "error-%s.json".formatted(name))).isEqualTo(new Unexpected(status));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html><body>Bad gateway</body></html>", "{\"error\":", "null" })
	void readsUnknownBodies(String body) {
		assertThat(this.reader.read(502, new HttpHeaders(), body)).isEqualTo(new Unavailable(502));
		assertThat(this.reader.read(403, new HttpHeaders(), body)).isEqualTo(new Unexpected(403));
	}

	@ParameterizedTest
	@CsvSource({ "403-premium-required, PREMIUM_REQUIRED", "403-restriction-violated, NOT_POSSIBLE_NOW",
			"403-volume, VOLUME_FIXED", "404-device-not-found, DEVICE_NOT_FOUND",
			"404-no-active-device, NO_ACTIVE_DEVICE" })
	void readsTheReasonOfARefusedCommand(String name, Reason reason) {
		int status = Integer.parseInt(name.substring(0, 3));
		assertThat(read(status, "error-%s.json".formatted(name))).isEqualTo(new NotCarriedOut(reason));
	}

	@ParameterizedTest
	@CsvSource({ "NO_PREV_TRACK, NOT_POSSIBLE_NOW", "ALREADY_PAUSED, NOT_POSSIBLE_NOW",
			"DEVICE_NOT_CONTROLLABLE, DEVICE_RESTRICTED", "REMOTE_CONTROL_DISALLOW, DEVICE_RESTRICTED" })
	void readsReasonsThatAreNoLongerDocumented(String word, Reason reason) {
		String body = "{\"error\":{\"message\":\"Player command failed: x\",\"reason\":\"%s\"}}".formatted(word);
		assertThat(this.reader.read(403, new HttpHeaders(), body)).isEqualTo(new NotCarriedOut(reason));
	}

	@Test
	void readsARedirectAsUnexpected() {
		assertThat(this.reader.read(302, new HttpHeaders(), "")).isEqualTo(new Unexpected(302));
	}

	@ParameterizedTest
	@CsvSource({ "7, 7", "52531, 52531", "0, 1", "999999999999, 604800", "-5, 30", "soon, 30", "1.5, 1",
			"'Sat, 21 Nov 2026 12:01:40 GMT', 100" })
	void limitsRetryAfter(String value, long seconds) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, value);
		assertThat(this.reader.read(429, headers, "").until()).isEqualTo(NOW.plusSeconds(seconds));
	}

	@Test
	void readsADateRelativeToTheDateHeader() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.DATE, "Sat, 21 Nov 2026 14:00:00 GMT");
		headers.set(HttpHeaders.RETRY_AFTER, "Sat, 21 Nov 2026 14:00:20 GMT");
		assertThat(this.reader.read(429, headers, "").until()).isEqualTo(NOW.plusSeconds(20));
	}

	private SpotifyRefusal read(int status, String sample) {
		return this.reader.read(status, new HttpHeaders(), Samples.text(sample));
	}

}
