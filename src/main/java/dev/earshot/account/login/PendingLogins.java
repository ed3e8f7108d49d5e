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
 * The logins that a browser has begun, a few at a time: people who begin one in each of
 * two tabs can finish both. Each is found by its state and used once.
 */
@Component
class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final String TARGET_PATH = PendingLogins.class.getName() + ".targetPath";

	private final PendingLoginCookie cookie;

	private final SavedRequests savedRequests;

	private final InstantSource clock;

	PendingLogins(PendingLoginCookie cookie, SavedRequests savedRequests, InstantSource clock) {
		this.cookie = cookie;
		this.savedRequests = savedRequests;
		this.clock = clock;
	}

	boolean exist(HttpServletRequest request) {
		return unexpired(request).findAny().isPresent();
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return findByState(request).map(PendingLogin::request).orElse(null);
	}

	@Override
	public void saveAuthorizationRequest(OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response) {
		PendingLogin login = PendingLogin.of(begun, this.savedRequests.targetPath(request, response),
				this.clock.instant());
		this.cookie.write(Stream.concat(Stream.of(login), unexpired(request)).toList(), request, response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		Optional<PendingLogin> answered = findByState(request);
		answered.ifPresent((login) -> complete(login, request, response));
		return answered.map(PendingLogin::request).orElse(null);
	}

	private void complete(PendingLogin login, HttpServletRequest request, HttpServletResponse response) {
		List<PendingLogin> others = unexpired(request).filter((other) -> !other.equals(login)).toList();
		this.cookie.write(others, request, response);
		request.setAttribute(TARGET_PATH, login.targetPath());
	}

	private Optional<PendingLogin> findByState(HttpServletRequest request) {
		String state = request.getParameter("state");
		return unexpired(request).filter((login) -> login.state().equals(state)).findFirst();
	}

	private Stream<PendingLogin> unexpired(HttpServletRequest request) {
		return this.cookie.read(request).stream().filter((login) -> !login.isExpired(this.clock.instant()));
	}

	String targetPath(HttpServletRequest request) {
		return (request.getAttribute(TARGET_PATH) instanceof String path) ? path : SavedRequests.DEFAULT_PATH;
	}

}
