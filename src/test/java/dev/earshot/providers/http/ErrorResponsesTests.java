package dev.earshot.providers.http;

import dev.earshot.providers.ProviderRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorResponsesTests {

	@ParameterizedTest
	@CsvSource({ "invalid_grant, PROVIDER_CODE", "bad_verification_code, PROVIDER_CODE",
			"invalid_client, PROVIDER_CLIENT", "incorrect_client_credentials, PROVIDER_CLIENT",
			"unauthorized_client, PROVIDER_GRANT", "unsupported_response_type, PROVIDER_GRANT",
			"unsupported_grant_type, PROVIDER_GRANT", "redirect_uri_mismatch, PROVIDER_REDIRECT_URI",
			"access_denied, PROVIDER_DENIED", "invalid_scope, PROVIDER_SCOPE", "server_error, PROVIDER_UNAVAILABLE",
			"temporarily_unavailable, PROVIDER_UNAVAILABLE", "made_up, PROVIDER_ERROR" })
	void sayWhatAProviderMeans(String error, ProviderRefusal refusal) {
		assertThat(refusal(error, null)).isEqualTo(refusal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AADSTS7000222: The provided client secret keys for app are expired.",
			"The client secret has expired" })
	void sayThatASecretHasExpired(String description) {
		assertThat(refusal("invalid_client", description)).isEqualTo(ProviderRefusal.PROVIDER_SECRET_EXPIRED);
	}

	@Test
	void takeNoDescriptionForMoreThanThat() {
		assertThat(refusal("invalid_client", "unexpired")).isEqualTo(ProviderRefusal.PROVIDER_CLIENT);
		assertThat(refusal("invalid_scope", "The secret has expired")).isEqualTo(ProviderRefusal.PROVIDER_SCOPE);
	}

	private static ProviderRefusal refusal(String error, @Nullable String description) {
		OAuth2Error details = new OAuth2Error(error, description, null);
		return ErrorResponses.refused(new OAuth2AuthorizationException(details)).refusal();
	}

}
