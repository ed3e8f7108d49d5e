package dev.earshot.spotify.accounts;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.UnknownContentTypeException;

/**
 * Maps errors of the token endpoint (RFC 6749, section 5.2) to refusals. Only
 * {@code error} counts; the description is often missing or reworded.
 */
class TokenRefusals {

	private static final Logger logger = LoggerFactory.getLogger(TokenRefusals.class);

	SpotifyRefusal read(OAuth2AuthorizationException failure) {
		SpotifyRefusal refusal = refusal(failure);
		if (refusal instanceof SpotifyRefusal.Unexpected) {
			log(failure);
		}
		return refusal;
	}

	private SpotifyRefusal refusal(OAuth2AuthorizationException failure) {
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

	// Bodies and descriptions may contain codes or tokens.
	private static void log(OAuth2AuthorizationException failure) {
		String error = failure.getError().getErrorCode().replaceAll("\\W+", " ");
		logger.warn("POST /api/token returned {}: {}", answer(failure.getCause()), error);
	}

	private static String answer(@Nullable Throwable cause) {
		if (cause instanceof RestClientResponseException answer) {
			return answer(answer.getStatusCode(), contentType(answer.getResponseHeaders()));
		}
		if (cause instanceof UnknownContentTypeException answer) {
			return answer(answer.getStatusCode(), answer.getContentType());
		}
		return "an unreadable response" + ((cause != null)
				? " (" + NestedExceptionUtils.getMostSpecificCause(cause).getClass().getSimpleName() + ")" : "");
	}

	private static String answer(HttpStatusCode status, @Nullable MediaType type) {
		return status.value() + " " + ((type != null) ? type : "without a content type");
	}

	private static @Nullable MediaType contentType(@Nullable HttpHeaders headers) {
		return (headers != null) ? headers.getContentType() : null;
	}

}
