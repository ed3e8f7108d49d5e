package dev.earshot.standin;

import java.time.InstantSource;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Checks the bearer token of a call to the Web API.
 */
final class BearerAuthentication {

	private static final String BEARER = "Bearer ";

	private final StandInApp app;

	private final Tokens tokens;

	private final Listeners listeners;

	private final InstantSource clock;

	BearerAuthentication(StandInApp app, Tokens tokens, Listeners listeners, InstantSource clock) {
		this.app = app;
		this.tokens = tokens;
		this.listeners = listeners;
		this.clock = clock;
	}

	/**
	 * Authenticates a request.
	 * @return the listener, or {@code null} if the token is the app's own
	 */
	@Nullable Listener authenticate(Request request, Set<String> scopes) {
		Grant grant = grantOf(request.header("authorization"));
		if (!this.app.isOwnedByPremium()) {
			throw new SampleRefusal(this.app.form("error-403-owner-premium"));
		}
		if (grant.spotifyId() == null) {
			return null;
		}
		if (!this.app.allows(grant.spotifyId())) {
			throw new SampleRefusal(this.app.form("error-403-not-allowlisted"));
		}
		if (!grant.scopes().containsAll(scopes)) {
			throw new SampleRefusal("error-401-permissions-missing");
		}
		return this.listeners.listener(grant.spotifyId());
	}

	private Grant grantOf(String header) {
		if (header.isEmpty()) {
			throw unauthorized("missing_token", "No token provided");
		}
		if (!header.startsWith(BEARER)) {
			throw new SampleRefusal("error-400-bearer");
		}
		Tokens.Access access = this.tokens.access(header.substring(BEARER.length()));
		if (access == null) {
			throw unauthorized("invalid_token", "Invalid access token");
		}
		if (access.hasExpired(this.clock.instant())) {
			throw unauthorized("invalid_token", "The access token expired");
		}
		return access.grant();
	}

	private static SampleRefusal unauthorized(String error, String description) {
		return new SampleRefusal(Sample.named("error-401-2026")
			.with("WWW-Authenticate",
					"Bearer realm=\"spotify\", error=\"%s\", error_description=\"%s\"".formatted(error, description)));
	}

}
