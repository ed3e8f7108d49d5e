package dev.earshot.spotify.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;

import dev.earshot.core.RetryAfter;
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
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Finds the refusal that a response of the Web API means. Spotify sends the same wording
 * as JSON and as plain text, and proxies send HTML, so the whole text is searched.
 */
class RefusalReader {

	private static final Duration RATE_LIMIT_PAUSE = Duration.ofSeconds(30);

	private static final Duration QUOTA_PAUSE = Duration.ofHours(1);

	private final InstantSource clock;

	RefusalReader(InstantSource clock) {
		this.clock = clock;
	}

	SpotifyRefusal read(int status, HttpHeaders headers, String body) {
		String text = body.toLowerCase(Locale.ROOT);
		return switch (status) {
			case 401 -> says(text, "permissions missing") ? new PermissionsMissing() : new TokenRejected();
			case 403 -> forbidden(text);
			case 404 -> notFound(text);
			case 429 -> says(text, "quota_exceeded") ? new QuotaExceeded(until(headers, QUOTA_PAUSE))
					: new TooManyCalls(until(headers, RATE_LIMIT_PAUSE));
			default -> (status >= 500) ? new Unavailable(status) : new Unexpected(status);
		};
	}

	private static SpotifyRefusal forbidden(String text) {
		if (says(text, "insufficient client scope", "permissions missing")) {
			return new PermissionsMissing();
		}
		if (says(text, "not registered in the developer dashboard", "user may not be registered")) {
			return new NotRegistered();
		}
		if (says(text, "premium subscription required for the owner")) {
			return new OwnerNeedsPremium();
		}
		Reason reason = reason(text);
		return (reason != null) ? new NotCarriedOut(reason) : new Unexpected(403);
	}

	private static SpotifyRefusal notFound(String text) {
		if (says(text, "device not found")) {
			return new NotCarriedOut(Reason.DEVICE_NOT_FOUND);
		}
		Reason reason = reason(text);
		return (reason != null) ? new NotCarriedOut(reason) : new Unexpected(404);
	}

	// Spotify has many other reasons; all mean that the command is not possible now.
	private static @Nullable Reason reason(String text) {
		if (says(text, "premium_required", "premium required")) {
			return Reason.PREMIUM_REQUIRED;
		}
		if (says(text, "no_active_device", "no active device")) {
			return Reason.NO_ACTIVE_DEVICE;
		}
		if (says(text, "volume_control_disallow", "cannot control device volume")) {
			return Reason.VOLUME_FIXED;
		}
		if (says(text, "device_not_controllable", "remote_control_disallow")) {
			return Reason.DEVICE_RESTRICTED;
		}
		return says(text, "player command failed", "restriction violated") ? Reason.NOT_POSSIBLE_NOW : null;
	}

	private static boolean says(String text, String... wordings) {
		return Stream.of(wordings).anyMatch(text::contains);
	}

	private Instant until(HttpHeaders headers, Duration otherwise) {
		return RetryAfter.until(headers, otherwise, this.clock.instant());
	}

}
