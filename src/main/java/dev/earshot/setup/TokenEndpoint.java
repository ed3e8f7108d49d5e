package dev.earshot.setup;

import java.time.InstantSource;

import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyConnection;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.budget.CallBudget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.UnknownContentTypeException;

/**
 * How Spotify's token endpoint is called, and what its refusals mean. Every grant goes
 * through the same client.
 */
@Component
public class TokenEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(TokenEndpoint.class);

	private final RestClient client;

	private final RestClient strangersClient;

	private final TokenRefusals refusals;

	TokenEndpoint(CallBudget budget, InstantSource clock) {
		// Without a token nothing else can be done, so that it matters as much as
		// anything.
		this.client = client(new TokenCalls(CallPriority.COMMAND, budget, clock));
		this.strangersClient = client(new TokenCalls(CallPriority.STRANGER, budget, clock));
		this.refusals = new TokenRefusals();
	}

	private static RestClient client(TokenCalls calls) {
		return RestClient.builder()
			.requestFactory(SpotifyConnection.requests())
			.requestInterceptor(calls)
			.configureMessageConverters((converters) -> {
				converters.addCustomConverter(new FormHttpMessageConverter());
				converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
			})
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	/**
	 * The client that every grant uses but a stranger's.
	 * @return a client for Spring Security's token response clients
	 */
	public RestClient restClient() {
		return this.client;
	}

	/**
	 * The client that exchanges the codes of strangers, who have a small allowance.
	 * @return a client for Spring Security's token response clients
	 */
	public RestClient strangersRestClient() {
		return this.strangersClient;
	}

	/**
	 * Names what the token endpoint meant. {@code invalid_grant} is told as the end of a
	 * login; the caller knows whether it was a code or a refresh token.
	 * @param failure what Spring Security threw
	 * @return the refusal by name
	 */
	public SpotifyRefusal refusal(OAuth2AuthorizationException failure) {
		SpotifyRefusal refusal = this.refusals.read(failure);
		if (refusal instanceof SpotifyRefusal.Unexpected) {
			log(failure);
		}
		return refusal;
	}

	// Neither a body nor a description, in which there might be a code or a token.
	private static void log(OAuth2AuthorizationException failure) {
		String error = failure.getError().getErrorCode().replaceAll("\\W+", " ");
		logger.warn("POST /api/token answered {}: {}", answer(failure.getCause()), error);
	}

	private static String answer(@Nullable Throwable cause) {
		if (cause instanceof RestClientResponseException answer) {
			return answer(answer.getStatusCode(), contentType(answer.getResponseHeaders()));
		}
		if (cause instanceof UnknownContentTypeException answer) {
			return answer(answer.getStatusCode(), answer.getContentType());
		}
		return "what cannot be read" + ((cause != null)
				? " (" + NestedExceptionUtils.getMostSpecificCause(cause).getClass().getSimpleName() + ")" : "");
	}

	private static String answer(HttpStatusCode status, @Nullable MediaType type) {
		return status.value() + " " + ((type != null) ? type : "without a content type");
	}

	private static @Nullable MediaType contentType(@Nullable HttpHeaders headers) {
		return (headers != null) ? headers.getContentType() : null;
	}

}
