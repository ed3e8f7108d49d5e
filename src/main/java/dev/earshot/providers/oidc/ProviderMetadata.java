package dev.earshot.providers.oidc;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * What an OpenID provider publishes about itself (OpenID Connect Discovery 1.0, section
 * 3).
 *
 * @param document the JSON document
 */
record ProviderMetadata(Map<String, Object> document) {

	static final String ISSUER_IN_RESPONSE = "authorization_response_iss_parameter_supported";

	static final String END_SESSION = "end_session_endpoint";

	static final List<String> REQUIRED = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

	@Nullable String text(String name) {
		return (this.document.get(name) instanceof String text && !text.isBlank()) ? text : null;
	}

	String required(String name) {
		return Objects.requireNonNull(text(name), name);
	}

	String issuer() {
		return required("issuer");
	}

	// Where people log in.
	String host() {
		return URI.create(required("authorization_endpoint")).getHost();
	}

	/**
	 * Returns the algorithms of ID tokens that a public key can check. RS256 is what
	 * every provider has to support.
	 */
	Set<SignatureAlgorithm> algorithms() {
		String names = "id_token_signing_alg_values_supported";
		Stream<String> offered = this.document.containsKey(names) ? values(names) : Stream.of("RS256");
		return offered.map(SignatureAlgorithm::from).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	boolean offersPkce() {
		return values("code_challenge_methods_supported").anyMatch("S256"::equals);
	}

	boolean announcesIssuer() {
		return Boolean.TRUE.equals(this.document.get(ISSUER_IN_RESPONSE));
	}

	ClientAuthenticationMethod clientAuthentication() {
		List<String> offered = values("token_endpoint_auth_methods_supported").toList();
		boolean isPost = !offered.isEmpty() && !offered.contains("client_secret_basic");
		return isPost ? ClientAuthenticationMethod.CLIENT_SECRET_POST : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
	}

	private Stream<String> values(String name) {
		return (this.document.get(name) instanceof Collection<?> values) ? values.stream().map(String::valueOf)
				: Stream.empty();
	}

}
