package dev.earshot.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.spotify.RetryAfter;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Reads the refusals of the token endpoint (RFC 6749, section 5.2). Only {@code error}
 * decides; the description is missing or reworded too often.
 */
class TokenRefusals {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final InstantSource clock;

	TokenRefusals(InstantSource clock) {
		this.clock = clock;
	}

	SpotifyRefusal read(OAuth2AuthorizationException failure) {
		return switch (failure.getError().getErrorCode()) {
			case OAuth2ErrorCodes.INVALID_GRANT -> new SpotifyRefusal.LoginEnded();
			case OAuth2ErrorCodes.INVALID_CLIENT -> new SpotifyRefusal.CredentialsRefused();
			case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE ->
				new SpotifyRefusal.Unavailable(400);
			default -> read(cause(failure));
		};
	}

	private SpotifyRefusal read(@Nullable Throwable cause) {
		return switch (cause) {
			case ResourceAccessException _ -> new SpotifyRefusal.Unreachable();
			case RestClientResponseException response -> read(response);
			case null, default -> new SpotifyRefusal.Unexpected(0);
		};
	}

	private SpotifyRefusal read(RestClientResponseException response) {
		int status = response.getStatusCode().value();
		if (response.getStatusCode().is5xxServerError()) {
			return new SpotifyRefusal.Unavailable(status);
		}
		if (response.getResponseBodyAsString().contains("\"" + OAuth2ErrorCodes.INVALID_CLIENT + "\"")) {
			return new SpotifyRefusal.CredentialsRefused();
		}
		return (status == 429) ? new SpotifyRefusal.TooManyCalls(until(response))
				: new SpotifyRefusal.Unexpected(status);
	}

	private Instant until(RestClientResponseException response) {
		Instant now = this.clock.instant();
		return Optional.ofNullable(response.getResponseHeaders())
			.map((headers) -> headers.getFirst(HttpHeaders.RETRY_AFTER))
			.flatMap((value) -> RetryAfter.parse(value, now))
			.orElse(now.plus(PAUSE));
	}

	// Spring Security wraps the HTTP client's exception once or twice, depending on the
	// grant.
	private static @Nullable Throwable cause(Throwable failure) {
		Throwable cause = failure.getCause();
		return (cause instanceof OAuth2AuthorizationException) ? cause(cause) : cause;
	}

}
