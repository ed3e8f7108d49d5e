package dev.earshot.providers.http;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Reads the error responses of authorization and token endpoints, for all providers.
 * Descriptions are anybody's words and shown nowhere.
 */
public final class ErrorResponses {

	private static final Logger logger = LoggerFactory.getLogger(ErrorResponses.class);

	private static final Pattern EXPIRED = Pattern.compile("(?i)AADSTS7000222|\\bexpired\\b");

	// Spring Security's code for a response without a body.
	private static final String NO_RESPONSE = "invalid_token_response";

	private ErrorResponses() {
	}

	public static ProviderRefused refused(OAuth2AuthorizationException failure) {
		ProviderRefusal refusal = refusal(failure);
		logger.info("A provider refused: {}", failure.getError().getErrorCode().replaceAll("\\W+", " "));
		return new ProviderRefused(refusal, failure);
	}

	private static ProviderRefusal refusal(OAuth2AuthorizationException failure) {
		ProviderRefusal meaning = ProviderRefusal.ofError(failure.getError().getErrorCode());
		if (meaning == ProviderRefusal.PROVIDER_ERROR) {
			return read(exchange(failure), failure.getError());
		}
		return (meaning == ProviderRefusal.PROVIDER_CLIENT) ? client(failure.getError()) : meaning;
	}

	// Microsoft Entra and others end secrets by date. The description only chooses
	// between two sentences of ours.
	private static ProviderRefusal client(OAuth2Error error) {
		String description = Objects.requireNonNullElse(error.getDescription(), "");
		return EXPIRED.matcher(description).find() ? ProviderRefusal.PROVIDER_SECRET_EXPIRED
				: ProviderRefusal.PROVIDER_CLIENT;
	}

	// Spring Security wraps the client's exception once or twice.
	private static @Nullable RestClientException exchange(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(RestClientException.class::isInstance)
			.map(RestClientException.class::cast)
			.findFirst()
			.orElse(null);
	}

	private static ProviderRefusal read(@Nullable RestClientException exchange, OAuth2Error error) {
		if (exchange == null) {
			return error.getErrorCode().equals(NO_RESPONSE) ? ProviderRefusal.PROVIDER_UNREADABLE
					: ProviderRefusal.PROVIDER_ERROR;
		}
		boolean isClient = exchange instanceof RestClientResponseException response
				&& response.getStatusCode().value() == HttpStatus.UNAUTHORIZED.value();
		return isClient ? ProviderRefusal.PROVIDER_CLIENT : ProviderHttp.refusal(exchange);
	}

}
