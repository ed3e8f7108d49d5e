package dev.earshot.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/token}: exchanges codes and refresh tokens, with Spotify's error
 * messages.
 */
final class TokenEndpoint {

	static final String PATH = "/api/token";

	private final StandInApp app;

	private final Tokens tokens;

	private final InstantSource clock;

	TokenEndpoint(StandInApp app, Tokens tokens, InstantSource clock) {
		this.app = app;
		this.tokens = tokens;
		this.clock = clock;
	}

	Response respond(Request request) {
		Parameters form = Parameters.parse(request.body());
		authenticate(request, form);
		return switch (form.get("grant_type")) {
			case "authorization_code" -> exchange(form);
			case "refresh_token" -> refresh(form);
			case "client_credentials" -> appOnly();
			default -> new Response(400, Response.json("").headers(), "{\"error\":\"unsupported_grant_type\"}");
		};
	}

	/**
	 * Spotify documents the header; for the app's own token the form is accepted too.
	 */
	private void authenticate(Request request, Parameters form) {
		String header = request.header("authorization");
		if (header.startsWith("Basic ")) {
			checkPair(new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8));
			return;
		}
		if (!form.get("grant_type").equals("client_credentials") || !form.has("client_secret")) {
			throw new SampleRefusal("token-error-invalid-client-no-credentials");
		}
		checkPair(form.get("client_id") + ":" + form.get("client_secret"));
	}

	private void checkPair(String pair) {
		if (!pair.startsWith(this.app.clientId() + ":")) {
			throw new SampleRefusal("token-error-invalid-client-unknown-id");
		}
		if (!pair.endsWith(":" + this.app.secret())) {
			throw new SampleRefusal("token-error-invalid-client-secret");
		}
	}

	private Response exchange(Parameters form) {
		Consent consent = this.tokens.redeem(form.get("code"));
		if (!consent.redirectUri().equals(form.get("redirect_uri"))) {
			throw new SampleRefusal("token-error-invalid-grant-redirect-uri");
		}
		checkVerifier(consent.challenge(), form.get("code_verifier"));
		return tokens(consent.grant(), this.tokens.issueRefresh(consent.grant()));
	}

	private void checkVerifier(String challenge, String verifier) {
		if (challenge.isEmpty()) {
			return;
		}
		if (verifier.isEmpty()) {
			throw new SampleRefusal("token-error-invalid-request-code-verifier-required");
		}
		if (!challenge.equals(challengeOf(verifier))) {
			throw new SampleRefusal("token-error-invalid-grant-code-verifier");
		}
	}

	static String challengeOf(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Response refresh(Parameters form) {
		String token = form.get("refresh_token");
		if (token.isEmpty()) {
			throw new SampleRefusal("token-error-invalid-request-refresh-token-missing");
		}
		Grant grant = this.tokens.refresh(token);
		return tokens(grant, this.tokens.rotate(token, grant));
	}

	private Response appOnly() {
		return tokens(new Grant(null, Set.of(), this.clock.instant()), null);
	}

	private Response tokens(Grant grant, @Nullable String refreshToken) {
		JsonObject body = new JsonObject().with("access_token", this.tokens.issueAccess(grant))
			.with("token_type", "Bearer")
			.with("expires_in", Tokens.ACCESS_LIFETIME.toSeconds());
		if (grant.spotifyId() != null) {
			body.with("scope", String.join(" ", grant.scopes()));
		}
		if (refreshToken != null) {
			body.with("refresh_token", refreshToken);
		}
		return Response.json(body).with("Cache-Control", "no-store");
	}

}
