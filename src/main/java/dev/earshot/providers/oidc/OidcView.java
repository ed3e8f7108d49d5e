package dev.earshot.providers.oidc;

import java.time.Instant;
import java.util.List;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * An OpenID provider on its page: all but the secret.
 *
 * @param path the page
 * @param redirectUri to register at the provider
 * @param logoutUri where the provider sends people after the logout there
 * @param host where people log in
 * @param algorithms how ID tokens may be signed
 * @param pkce whether the provider says that it supports PKCE
 * @param announcesIssuer whether it sends its issuer with each response (RFC 9207)
 * @param logout whether it offers a logout
 * @param readAt when its document was last read
 */
record OidcView(String path, String name, String issuer, String clientId, String redirectUri, String logoutUri,
		String host, List<String> algorithms, boolean pkce, boolean announcesIssuer, boolean logout, Instant enteredAt,
		Instant readAt) {

	static OidcView of(OidcEntry entry, String redirectUri, String logoutUri) {
		ProviderMetadata metadata = entry.metadata();
		return new OidcView(OidcController.PATH + "/" + entry.id(), entry.name(), entry.issuer(), entry.clientId(),
				redirectUri, logoutUri, metadata.host(),
				metadata.algorithms().stream().map(SignatureAlgorithm::getName).sorted().toList(),
				metadata.offersPkce(), metadata.announcesIssuer(), metadata.text(ProviderMetadata.END_SESSION) != null,
				entry.enteredAt(), entry.readAt());
	}

}
