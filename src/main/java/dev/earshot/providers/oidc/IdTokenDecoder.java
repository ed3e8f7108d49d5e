package dev.earshot.providers.oidc;

import java.text.ParseException;
import java.util.Set;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTParser;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Decodes an ID token and says in a refusal what is wrong with it, which is the cause of
 * the exception that Spring Security expects.
 */
class IdTokenDecoder implements JwtDecoder {

	private final JwtDecoder decoder;

	private final Set<SignatureAlgorithm> algorithms;

	IdTokenDecoder(JwtDecoder decoder, Set<SignatureAlgorithm> algorithms) {
		this.decoder = decoder;
		this.algorithms = algorithms;
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtException ex) {
			ProviderRefused refused = keysRefused(ex, token);
			throw new JwtException(refused.refusal().code(), refused);
		}
	}

	private ProviderRefused keysRefused(JwtException failure, String token) {
		return Stream.iterate((Throwable) failure, (cause) -> cause != null, Throwable::getCause)
			.filter(ProviderRefused.class::isInstance)
			.map(ProviderRefused.class::cast)
			.findFirst()
			.orElseGet(() -> new ProviderRefused(refusal(failure, token), failure));
	}

	private ProviderRefusal refusal(JwtException failure, String token) {
		if (failure instanceof JwtValidationException invalid) {
			boolean isTime = invalid.getErrors()
				.stream()
				.anyMatch((error) -> error.getErrorCode().equals(IdTokenTime.ERROR));
			return isTime ? ProviderRefusal.ID_TOKEN_TIME : ProviderRefusal.ID_TOKEN_WRONG;
		}
		return isAccepted(token) ? ProviderRefusal.ID_TOKEN_WRONG : ProviderRefusal.PROVIDER_ALGORITHM;
	}

	// The parser does not expect null in place of a header.
	private boolean isAccepted(String token) {
		try {
			String name = JWTParser.parse(token).getHeader().getAlgorithm().getName();
			return this.algorithms.stream().anyMatch((algorithm) -> algorithm.getName().equals(name));
		}
		catch (ParseException | NullPointerException ex) {
			return true;
		}
	}

}
