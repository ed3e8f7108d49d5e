package dev.earshot.providers.oidc;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ProviderDetails;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Makes the decoders that Spring Security checks ID tokens with (OpenID Connect Core 1.0,
 * section 3.1.3.7). Unlike its own, they fetch keys with the client for providers, accept
 * every algorithm that a public key can check, and tell time by the program's clock.
 */
@Component
class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

	private final PublishedKeys keys;

	private final Clock clock;

	IdTokenDecoders(PublishedKeys keys, InstantSource clock) {
		this.keys = keys;
		this.clock = clock.withZone(ZoneOffset.UTC);
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		ProviderDetails provider = registration.getProviderDetails();
		Set<SignatureAlgorithm> algorithms = new ProviderMetadata(provider.getConfigurationMetadata()).algorithms();
		NimbusJwtDecoder decoder = NimbusJwtDecoder
			.withJwkSource(this.keys.at(Objects.requireNonNull(provider.getJwkSetUri())))
			.jwsAlgorithms((accepted) -> accepted.addAll(algorithms))
			.build();
		decoder.setJwtValidator(validator(registration));
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		return new IdTokenDecoder(decoder, algorithms);
	}

	private OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
		OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
		claims.setClock(this.clock);
		return new DelegatingOAuth2TokenValidator<>(JwtTypeValidator.jwt(), new IdTokenTime(this.clock), claims);
	}

}
