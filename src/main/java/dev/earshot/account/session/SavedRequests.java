package dev.earshot.account.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers the page that somebody wanted before they had to log in, in a cookie. Only
 * pages count: not a stream, not a picture that the browser asked for by itself.
 */
@Component
public final class SavedRequests extends CookieRequestCache {

	/**
	 * More characters than the address of any page of Earshot has. A longer one is not
	 * remembered, since it has to fit into a cookie.
	 */
	public static final int MAX_LENGTH = 1000;

	/** The page that everybody gets to who wanted none. */
	public static final String DEFAULT_PATH = "/";

	public SavedRequests() {
		setRequestMatcher(SavedRequests::isPage);
	}

	private static boolean isPage(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		boolean wantsPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
		return request.getMethod().equals("GET") && wantsPage && !isTooLong(request);
	}

	/**
	 * Whether an address is too long to be sent back in a header.
	 * @param request for that address
	 * @return whether it is longer than that of any page
	 */
	public static boolean isTooLong(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI().length() + ((query != null) ? query.length() : 0) > MAX_LENGTH;
	}

	/**
	 * Where to go on after the login: a path within Earshot, under whatever address the
	 * browser knows it.
	 * @param request a request of the browser
	 * @param response its response
	 * @return the page that was wanted, or the first page
	 */
	public String targetPath(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = getRequest(request, response);
		return (saved != null) ? path(saved.getRedirectUrl(), request.getContextPath()) : DEFAULT_PATH;
	}

	/**
	 * What the cookie holds, which may be anything: a browser sends what it was given,
	 * also by a link that somebody planted.
	 */
	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		try {
			return super.getRequest(request, response);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String path(String address, String context) {
		try {
			URI wanted = new URI(address);
			String path = wanted.getRawPath().replaceFirst("^" + Pattern.quote(context) + "/+", "/");
			return (wanted.getRawQuery() != null) ? path + "?" + wanted.getRawQuery() : path;
		}
		catch (URISyntaxException ex) {
			return DEFAULT_PATH;
		}
	}

}
