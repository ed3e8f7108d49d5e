package dev.earshot.account.pending;

import java.util.List;
import java.util.Optional;

import dev.earshot.account.session.SavedRequests;
import dev.earshot.core.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The logins that a browser has begun, a few at a time: people who begin one in each of
 * two tabs can finish both. Each is found by its state and used once.
 */
@Component
public class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** The attribute of an authorization request that names the account to link to. */
	public static final String LINK_TO = PendingLogins.class.getName() + ".linkTo";

	private static final String PROFILE = "/profile";

	private static final String TARGET_PATH = PendingLogins.class.getName() + ".targetPath";

	private final PendingLoginCookie cookie;

	private final SavedRequests savedRequests;

	PendingLogins(PendingLoginCookie cookie, SavedRequests savedRequests) {
		this.cookie = cookie;
		this.savedRequests = savedRequests;
	}

	public boolean exist(HttpServletRequest request) {
		return !all(request).isEmpty();
	}

	/**
	 * Returns the logins that a browser has begun.
	 */
	public List<PendingLogin> all(HttpServletRequest request) {
		return this.cookie.logins(request);
	}

	/**
	 * Returns the login that a callback answers.
	 * @param request the callback
	 * @return empty if this browser has begun no such login
	 */
	public Optional<PendingLogin> find(HttpServletRequest request) {
		return this.cookie.find(null, request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return find(request).map(PendingLogin::request).orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		boolean isLink = begun.getAttribute(LINK_TO) != null;
		String page = isLink ? PROFILE : this.savedRequests.targetPath(request, response);
		this.cookie.add((now) -> PendingLogin.of(begun, page, now), request, response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		Optional<PendingLogin> answered = find(request);
		answered.ifPresent((login) -> complete(login, request, response));
		return answered.map(PendingLogin::request).orElse(null);
	}

	private void complete(PendingLogin login, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.remove(login, request, response);
		request.setAttribute(TARGET_PATH, login.targetPath());
		request.setAttribute(LINK_TO, login.linkTo());
	}

	/**
	 * Returns the account that the login of the current request is to be linked to.
	 * @return empty for an ordinary login
	 */
	public static Optional<AccountId> linkTarget() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null && request.getAttribute(LINK_TO, RequestAttributes.SCOPE_REQUEST) instanceof String id)
				? Optional.of(new AccountId(id)) : Optional.empty();
	}

	/**
	 * Returns the page to show after the login that a callback has finished, and forgets
	 * it.
	 */
	public String takeTargetPath(HttpServletRequest request, HttpServletResponse response) {
		this.savedRequests.removeRequest(request, response);
		return (request.getAttribute(TARGET_PATH) instanceof String path) ? path : SavedRequests.DEFAULT_PATH;
	}

}
