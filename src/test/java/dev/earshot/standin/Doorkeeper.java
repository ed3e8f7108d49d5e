package dev.earshot.standin;

import java.time.InstantSource;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Looks at the bearer token of a call to the API and says who asks, or why they may not.
 */
final class Doorkeeper {

	private static final String BEARER = "Bearer ";

	private final StandInApp app;

	private final Tokens tokens;

	private final People people;

	private final InstantSource clock;

	Doorkeeper(StandInApp app, Tokens tokens, People people, InstantSource clock) {
		this.app = app;
		this.tokens = tokens;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Lets somebody in.
	 * @return who asks, or {@code null} if it is the app itself
	 */
	@Nullable Listener admit(Question question, Set<String> scopes) {
		Grant grant = grantOf(question.header("authorization"));
		if (!this.app.isOwnedByPremium()) {
			throw new RefusedBySample(this.app.form("error-403-owner-premium"));
		}
		if (grant.spotifyId() == null) {
			return null;
		}
		if (!this.app.allows(grant.spotifyId())) {
			throw new RefusedBySample(this.app.form("error-403-not-allowlisted"));
		}
		if (!grant.scopes().containsAll(scopes)) {
			throw new RefusedBySample("error-401-permissions-missing");
		}
		return this.people.listener(grant.spotifyId());
	}

	private Grant grantOf(String header) {
		if (header.isEmpty()) {
			throw unauthorized("missing_token", "No token provided");
		}
		if (!header.startsWith(BEARER)) {
			throw new RefusedBySample("error-400-bearer");
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

	private static RefusedBySample unauthorized(String error, String description) {
		return new RefusedBySample(Sample.named("error-401-2026")
			.with("WWW-Authenticate",
					"Bearer realm=\"spotify\", error=\"%s\", error_description=\"%s\"".formatted(error, description)));
	}

}
