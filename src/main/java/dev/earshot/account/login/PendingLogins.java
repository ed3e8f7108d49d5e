package dev.earshot.account.login;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.account.session.SavedRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The logins that a browser began and that have not come back yet, a few at a time:
 * whoever begins one in each of two tabs may finish either, or both. Each is used once,
 * found by its state.
 */
@Component
class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final String PAGE = PendingLogins.class.getName() + ".page";

	private final PendingLoginCookie cookie;

	private final SavedRequests pages;

	private final InstantSource clock;

	PendingLogins(PendingLoginCookie cookie, SavedRequests pages, InstantSource clock) {
		this.cookie = cookie;
		this.pages = pages;
		this.clock = clock;
	}

	boolean exist(HttpServletRequest request) {
		return of(request).findAny().isPresent();
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return answered(request).map(PendingLogin::request).orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		PendingLogin login = PendingLogin.of(begun, this.pages.wanted(request, response), this.clock.instant());
		this.cookie.write(Stream.concat(Stream.of(login), of(request)).toList(), request, response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		Optional<PendingLogin> answered = answered(request);
		answered.ifPresent((login) -> use(login, request, response));
		return answered.map(PendingLogin::request).orElse(null);
	}

	private void use(PendingLogin login, HttpServletRequest request, HttpServletResponse response) {
		List<PendingLogin> others = of(request).filter((other) -> !other.equals(login)).toList();
		this.cookie.write(others, request, response);
		request.setAttribute(PAGE, login.page());
	}

	private Optional<PendingLogin> answered(HttpServletRequest request) {
		String state = request.getParameter("state");
		return of(request).filter((login) -> login.state().equals(state)).findFirst();
	}

	private Stream<PendingLogin> of(HttpServletRequest request) {
		return this.cookie.read(request).stream().filter((login) -> !login.isOver(this.clock.instant()));
	}

	/**
	 * Where to go on after the login that this request has finished.
	 * @param request the callback
	 * @return a path within Earshot
	 */
	String page(HttpServletRequest request) {
		return (request.getAttribute(PAGE) instanceof String page) ? page : SavedRequests.FIRST;
	}

}
