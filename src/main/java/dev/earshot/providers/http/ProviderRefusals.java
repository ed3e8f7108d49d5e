package dev.earshot.providers.http;

import java.util.stream.Stream;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Maps errors of authorization and token endpoints (RFC 6749, sections 4.1.2.1 and 5.2)
 * to refusals. Only {@code error} counts: descriptions are anybody's words.
 */
public final class ProviderRefusals {

	private static final Logger logger = LoggerFactory.getLogger(ProviderRefusals.class);

	private ProviderRefusals() {
	}

	public static ProviderRefused of(OAuth2AuthorizationException failure) {
		ProviderRefusal refusal = refusal(failure);
		logger.info("A provider refused: {}", failure.getError().getErrorCode().replaceAll("\\W+", " "));
		return new ProviderRefused(refusal, failure);
	}

	private static ProviderRefusal refusal(OAuth2AuthorizationException failure) {
		return switch (failure.getError().getErrorCode()) {
			case OAuth2ErrorCodes.INVALID_CLIENT -> ProviderRefusal.PROVIDER_CLIENT;
			case OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, OAuth2ErrorCodes.UNSUPPORTED_RESPONSE_TYPE,
					OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE ->
				ProviderRefusal.PROVIDER_GRANT;
			case OAuth2ErrorCodes.INVALID_SCOPE -> ProviderRefusal.PROVIDER_SCOPE;
			case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE ->
				ProviderRefusal.PROVIDER_UNAVAILABLE;
			default -> read(exchange(failure));
		};
	}

	// Spring Security wraps the client's exception once or twice.
	private static @Nullable RestClientException exchange(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(RestClientException.class::isInstance)
			.map(RestClientException.class::cast)
			.findFirst()
			.orElse(null);
	}

	private static ProviderRefusal read(@Nullable RestClientException exchange) {
		if (exchange == null) {
			return ProviderRefusal.PROVIDER_ERROR;
		}
		boolean isClient = exchange instanceof RestClientResponseException response
				&& response.getStatusCode().value() == HttpStatus.UNAUTHORIZED.value();
		return isClient ? ProviderRefusal.PROVIDER_CLIENT : ProviderHttp.refusal(exchange);
	}

}
