package dev.earshot.account.pending;

import java.util.Optional;

import dev.earshot.account.PendingAuthorizations;
import dev.earshot.core.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps authorizations in the cookie of pending logins, each with its purpose, so that
 * none of them is taken for a login.
 */
@Component
class KeptAuthorizations implements PendingAuthorizations {

	private final PendingLoginCookie cookie;

	KeptAuthorizations(PendingLoginCookie cookie) {
		this.cookie = cookie;
	}

	@Override
	public void add(String purpose, AccountId account, OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		this.cookie.add((now) -> PendingLogin.of(begun, purpose, account, now), request, response);
	}

	@Override
	public boolean isAnswered(String purpose, String provider, HttpServletRequest callback) {
		return find(purpose, provider, callback).isPresent();
	}

	@Override
	public Optional<OAuth2AuthorizationRequest> take(String purpose, String provider, AccountId account,
			HttpServletRequest callback, HttpServletResponse response) {
		Optional<PendingLogin> answered = find(purpose, provider, callback)
			.filter((pending) -> account.value().equals(pending.linkTo()));
		answered.ifPresent((pending) -> this.cookie.remove(pending, callback, response));
		return answered.map(PendingLogin::request);
	}

	private Optional<PendingLogin> find(String purpose, String provider, HttpServletRequest callback) {
		return this.cookie.find(purpose, callback).filter((pending) -> pending.registrationId().equals(provider));
	}

}
