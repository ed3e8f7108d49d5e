package dev.earshot.setup;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Reads the refusals of the token endpoint (RFC 6749, section 5.2). Only {@code error}
 * decides; the description is missing or reworded too often.
 */
class TokenRefusals {

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
			case RestClientException failure when failure.getCause() instanceof SpotifyRefused refused ->
				refused.refusal();
			case null, default -> new SpotifyRefusal.Unexpected(0);
		};
	}

	private SpotifyRefusal read(RestClientResponseException response) {
		boolean isPair = !response.getResponseBodyAsString().contains("\"" + OAuth2ErrorCodes.INVALID_CLIENT + "\"");
		return isPair ? new SpotifyRefusal.Unexpected(response.getStatusCode().value())
				: new SpotifyRefusal.CredentialsRefused();
	}

	// Depending on the grant, Spring Security wraps the client's exception twice.
	private static @Nullable Throwable cause(Throwable failure) {
		Throwable cause = failure.getCause();
		return (cause instanceof OAuth2AuthorizationException) ? cause(cause) : cause;
	}

}
