package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The codes, access tokens and refresh tokens that were issued.
 */
public final class Tokens {

	static final Duration ACCESS_LIFETIME = Duration.ofHours(1);

	private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

	private static final int REMEMBERED = 10_000;

	private final InstantSource clock;

	private final Map<String, Consent> codes = new LinkedHashMap<>();

	private final Map<String, Access> accesses = new LinkedHashMap<>();

	private final Map<String, Grant> refreshes = new LinkedHashMap<>();

	private final Deque<String> revoked = new ArrayDeque<>();

	private final Deque<String> issued = new ArrayDeque<>();

	private boolean rotating;

	private int redemptions;

	Tokens(InstantSource clock) {
		this.clock = clock;
	}

	synchronized String issueCode(Consent consent) {
		String code = RandomText.urlSafe("AQC", 200);
		this.codes.put(code, consent);
		return code;
	}

	synchronized Consent redeem(String code) {
		this.redemptions++;
		Consent consent = this.codes.remove(code);
		if (consent == null) {
			throw new SampleRefusal("token-error-invalid-grant-code-invalid");
		}
		if (consent.given().plus(CODE_LIFETIME).isBefore(this.clock.instant())) {
			throw new SampleRefusal("token-error-invalid-grant-code-expired");
		}
		return consent;
	}

	/**
	 * Issues an access token without a login.
	 * @param listener the owner
	 * @param scopes the scopes
	 * @return the token
	 */
	public String issueAccess(Listener listener, String... scopes) {
		return issueAccess(new Grant(listener.person().id(), Set.of(scopes), this.clock.instant()));
	}

	synchronized String issueAccess(Grant grant) {
		String token = remember(RandomText.urlSafe("BQ", 234));
		this.accesses.values()
			.removeIf((access) -> access.expires().plus(ACCESS_LIFETIME).isBefore(this.clock.instant()));
		this.accesses.put(token, new Access(grant, this.clock.instant().plus(ACCESS_LIFETIME)));
		return token;
	}

	/**
	 * Issues a refresh token without a login.
	 * @param listener the owner
	 * @param scopes the scopes
	 * @return the token
	 */
	public String issueRefresh(Listener listener, String... scopes) {
		return issueRefresh(new Grant(listener.person().id(), Set.of(scopes), this.clock.instant()));
	}

	synchronized String issueRefresh(Grant grant) {
		String token = remember(RandomText.urlSafe("AQ", 131));
		this.refreshes.put(token, grant);
		return token;
	}

	private String remember(String token) {
		this.issued.addLast(token);
		if (this.issued.size() > REMEMBERED) {
			this.issued.removeFirst();
		}
		return token;
	}

	synchronized Grant refresh(String token) {
		if (this.revoked.contains(token)) {
			throw new SampleRefusal("token-error-invalid-grant-revoked");
		}
		Grant grant = this.refreshes.get(token);
		if (grant == null) {
			throw new SampleRefusal("token-error-invalid-grant-invalid-refresh-token");
		}
		if (grant.authorized().atOffset(ZoneOffset.UTC).plusMonths(6).toInstant().isBefore(this.clock.instant())) {
			throw new SampleRefusal("token-error-invalid-grant-expired");
		}
		return grant;
	}

	/**
	 * Rotates a used refresh token.
	 * @return a new one, or {@code null} if the old one stays valid
	 */
	synchronized @Nullable String rotate(String token, Grant grant) {
		if (!this.rotating) {
			return null;
		}
		this.refreshes.remove(token);
		return issueRefresh(grant);
	}

	synchronized @Nullable Access access(String token) {
		return this.accesses.get(token);
	}

	/**
	 * Expires every access token.
	 */
	public synchronized void expireAccessTokens() {
		Instant past = this.clock.instant().minusSeconds(1);
		this.accesses.replaceAll((_, access) -> new Access(access.grant(), past));
	}

	/**
	 * Revokes all tokens of a person, who removed the app at Spotify.
	 * @param listener the person
	 */
	public synchronized void revoke(Listener listener) {
		String id = listener.person().id();
		this.accesses.values().removeIf((access) -> id.equals(access.grant().spotifyId()));
		this.refreshes.entrySet()
			.stream()
			.filter((entry) -> id.equals(entry.getValue().spotifyId()))
			.forEach((entry) -> this.revoked.add(entry.getKey()));
		this.refreshes.keySet().removeAll(this.revoked);
	}

	/**
	 * Sets whether a refresh returns a new refresh token and ends the old one. Off by
	 * default, as at Spotify since June 2026.
	 * @param rotate whether it does
	 */
	public synchronized void rotateRefreshTokens(boolean rotate) {
		this.rotating = rotate;
	}

	/**
	 * Returns every token, so that a test can check where none may appear.
	 * @return access and refresh tokens, the newest ten thousand
	 */
	public synchronized List<String> issued() {
		return List.copyOf(this.issued);
	}

	synchronized void clear() {
		this.codes.clear();
		this.accesses.clear();
		this.refreshes.clear();
		this.revoked.clear();
		this.issued.clear();
		this.rotating = false;
		this.redemptions = 0;
	}

	synchronized int redemptions() {
		return this.redemptions;
	}

	record Access(Grant grant, Instant expires) {

		boolean hasExpired(Instant now) {
			return !now.isBefore(this.expires);
		}

	}

}
