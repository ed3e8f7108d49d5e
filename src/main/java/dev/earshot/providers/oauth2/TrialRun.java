package dev.earshot.providers.oauth2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.oauth.TokenEndpoint;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.oauth2.TrialReport.Fact;
import dev.earshot.providers.oauth2.TrialReport.Step;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/**
 * Finishes a trial login: each step as in a real one, until one fails. Tokens are thrown
 * away.
 */
class TrialRun {

	private final OAuth2Provider provider;

	private final TokenEndpoint endpoint;

	private final List<Step> steps = new ArrayList<>();

	TrialRun(OAuth2Provider provider, TokenEndpoint endpoint) {
		this.provider = provider;
		this.endpoint = endpoint;
	}

	/**
	 * Takes the steps.
	 * @param code that the provider sent to the redirect URI
	 * @param error that it sent instead
	 * @return those that were taken; the last one may have failed
	 */
	List<Step> take(OAuth2AuthorizationRequest request, @Nullable String code, @Nullable String error) {
		try {
			String received = step("authorization", () -> code(code, error), (_) -> asked());
			OAuth2AccessTokenResponse tokens = step("token", () -> exchange(request, received), TrialRun::facts);
			BearerToken token = new BearerToken(tokens.getAccessToken().getTokenValue());
			UserAnswer answer = step("user-info", () -> this.provider.ask(token), TrialRun::facts);
			step("person", () -> answer.identity(this.provider.entry()), TrialRun::facts);
		}
		catch (ProviderRefused ex) {
			// The report ends with the step that failed.
		}
		return List.copyOf(this.steps);
	}

	private <T> T step(String name, Supplier<T> work, Function<T, List<Fact>> facts) {
		try {
			T answer = work.get();
			this.steps.add(new Step(name, null, facts.apply(answer)));
			return answer;
		}
		catch (OAuth2AuthorizationException ex) {
			ProviderRefused refused = this.provider.refused(ex);
			String error = ex.getError().getErrorCode().replaceAll("[^\\w.-]+", " ");
			this.steps.add(new Step(name, refused.refusal(), List.of(new Fact("error", error))));
			throw refused;
		}
		catch (ProviderRefused ex) {
			this.steps.add(new Step(name, ex.refusal(), List.of()));
			throw ex;
		}
	}

	private static String code(@Nullable String code, @Nullable String error) {
		if (code == null || error != null) {
			throw new OAuth2AuthorizationException(
					new OAuth2Error(Objects.requireNonNullElse(error, OAuth2ErrorCodes.INVALID_REQUEST)));
		}
		return code;
	}

	private OAuth2AccessTokenResponse exchange(OAuth2AuthorizationRequest request, String code) {
		RestClientAuthorizationCodeTokenResponseClient grant = new RestClientAuthorizationCodeTokenResponseClient();
		grant.setRestClient(this.endpoint.restClient(this.provider.entry().id()));
		OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
			.redirectUri(Objects.requireNonNull(request.getRedirectUri()))
			.state(Objects.requireNonNull(request.getState()))
			.build();
		return grant.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(this.provider.registration(),
				new OAuth2AuthorizationExchange(request, response)));
	}

	private List<Fact> asked() {
		List<String> scopes = this.provider.entry().scopes();
		return scopes.isEmpty() ? List.of() : List.of(new Fact("asked", String.join(" ", scopes)));
	}

	private static List<Fact> facts(OAuth2AccessTokenResponse tokens) {
		List<Fact> facts = new ArrayList<>();
		if (!tokens.getAccessToken().getScopes().isEmpty()) {
			facts.add(new Fact("granted", String.join(" ", tokens.getAccessToken().getScopes())));
		}
		return facts;
	}

	private static List<Fact> facts(UserAnswer answer) {
		return List.of(new Fact("fields", String.join(" ", answer.fields())));
	}

	private static List<Fact> facts(ProviderIdentity person) {
		List<Fact> facts = new ArrayList<>(List.of(new Fact("id", person.subject())));
		if (person.name() != null) {
			facts.add(new Fact("name", person.name()));
		}
		return facts;
	}

}
