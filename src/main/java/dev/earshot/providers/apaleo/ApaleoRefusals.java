package dev.earshot.providers.apaleo;

import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Maps what apaleo answers to refusals. Of an error only its code counts: descriptions
 * may contain anything.
 */
public final class ApaleoRefusals {

	private static final Logger logger = LoggerFactory.getLogger(ApaleoRefusals.class);

	private ApaleoRefusals() {
	}

	static ApaleoRefused of(OAuth2AuthorizationException failure) {
		String code = failure.getError().getErrorCode();
		logger.info("apaleo refused: {}", code.replaceAll("\\W+", " "));
		ApaleoRefusal refusal = ofError(code);
		return new ApaleoRefused((refusal != ApaleoRefusal.APALEO_UNREADABLE) ? refusal : ofExchange(failure), failure);
	}

	/**
	 * Returns what an error of the authorization or token endpoint means.
	 * @param error the code (RFC 6749, sections 4.1.2.1 and 5.2)
	 */
	public static ApaleoRefusal ofError(String error) {
		return switch (error) {
			case OAuth2ErrorCodes.INVALID_GRANT -> ApaleoRefusal.APALEO_ENDED;
			case OAuth2ErrorCodes.INVALID_CLIENT -> ApaleoRefusal.APALEO_CLIENT;
			case OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE ->
				ApaleoRefusal.APALEO_CLIENT_KIND;
			case OAuth2ErrorCodes.INVALID_SCOPE -> ApaleoRefusal.APALEO_SCOPE;
			case OAuth2ErrorCodes.ACCESS_DENIED -> ApaleoRefusal.APALEO_DENIED;
			case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE ->
				ApaleoRefusal.APALEO_UNAVAILABLE;
			default -> ApaleoRefusal.APALEO_UNREADABLE;
		};
	}

	// Spring Security wraps the client's exception once or twice. At the token endpoint,
	// a 401 without a code can only mean the client.
	private static ApaleoRefusal ofExchange(OAuth2AuthorizationException failure) {
		ApaleoRefusal refusal = Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(RestClientException.class::isInstance)
			.map((exchange) -> of((RestClientException) exchange))
			.findFirst()
			.orElse(ApaleoRefusal.APALEO_UNREADABLE);
		return (refusal != ApaleoRefusal.APALEO_ENDED) ? refusal : ApaleoRefusal.APALEO_CLIENT;
	}

	static ApaleoRefusal of(RestClientException failure) {
		return switch (failure) {
			case RestClientResponseException response -> of(response.getStatusCode());
			case ResourceAccessException _ -> ApaleoRefusal.APALEO_UNREACHABLE;
			default -> ApaleoRefusal.APALEO_UNREADABLE;
		};
	}

	private static ApaleoRefusal of(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> ApaleoRefusal.APALEO_ENDED;
			case 403 -> ApaleoRefusal.APALEO_PERMISSION;
			case 429 -> ApaleoRefusal.APALEO_BUSY;
			default -> status.is5xxServerError() ? ApaleoRefusal.APALEO_UNAVAILABLE : ApaleoRefusal.APALEO_UNREADABLE;
		};
	}

}
