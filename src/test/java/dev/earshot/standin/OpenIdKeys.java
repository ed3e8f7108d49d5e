package dev.earshot.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * The keys of an OpenID provider: those it publishes, and the one it signs with.
 */
final class OpenIdKeys {

	private static final JWK RSA = rsa();

	private static final JWK OTHER_RSA = rsa();

	private static final JWK ELLIPTIC = elliptic();

	private List<JWK> published = List.of();

	private JWK signing = RSA;

	private JWSAlgorithm algorithm = JWSAlgorithm.RS256;

	private JOSEObjectType type = JOSEObjectType.JWT;

	OpenIdKeys() {
		reset();
	}

	void reset() {
		this.published = List.of(RSA);
		this.signing = RSA;
		this.algorithm = JWSAlgorithm.RS256;
		this.type = JOSEObjectType.JWT;
	}

	private static RSAKey rsa() {
		try {
			return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ECKey elliptic() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Begins to sign with another key, and publishes it in place of the former one.
	 */
	void rotate() {
		forge();
		this.published = List.of(OTHER_RSA);
	}

	/**
	 * Signs with a key that is not published.
	 */
	void forge() {
		this.signing = OTHER_RSA;
	}

	void useEllipticCurve() {
		this.signing = ELLIPTIC;
		this.algorithm = JWSAlgorithm.ES256;
		List<JWK> more = new ArrayList<>(this.published);
		more.add(ELLIPTIC);
		this.published = more;
	}

	void useSharedSecret() {
		this.algorithm = JWSAlgorithm.HS256;
	}

	void type(String name) {
		this.type = new JOSEObjectType(name);
	}

	Map<String, Object> published() {
		return new JWKSet(this.published).toJSONObject(true);
	}

	String sign(Map<String, Object> claims, String clientSecret) {
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
		claims.forEach(set::claim);
		JWSHeader header = new JWSHeader.Builder(this.algorithm).keyID(this.signing.getKeyID()).type(this.type).build();
		SignedJWT token = new SignedJWT(header, set.build());
		try {
			token.sign(signer(clientSecret));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JWSSigner signer(String clientSecret) throws JOSEException {
		if (this.algorithm.equals(JWSAlgorithm.HS256)) {
			return new MACSigner(clientSecret);
		}
		return (this.signing instanceof RSAKey key) ? new RSASSASigner(key) : new ECDSASigner(this.signing.toECKey());
	}

}
