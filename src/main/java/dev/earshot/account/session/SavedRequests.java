package dev.earshot.account.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers in a cookie which page somebody requested before they had to log in. Only
 * pages count, not streams or pictures that a page loads.
 */
@Component
public final class SavedRequests extends CookieRequestCache {

	/** The most characters of path and query that fit into a cookie. No page has more. */
	public static final int MAX_LENGTH = 1000;

	/** The page after a login for which no page was requested. */
	public static final String DEFAULT_PATH = "/";

	public SavedRequests() {
		setRequestMatcher(SavedRequests::isPage);
	}

	private static boolean isPage(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		boolean wantsPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
		return request.getMethod().equals("GET") && wantsPage && !isTooLong(request);
	}

	/** Whether path and query are too long for the address of a page. */
	public static boolean isTooLong(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI().length() + ((query != null) ? query.length() : 0) > MAX_LENGTH;
	}

	/**
	 * Remembers a page as if it had been requested.
	 * @param path the path below the context path, without a query
	 */
	public void save(String path, HttpServletRequest request, HttpServletResponse response) {
		saveRequest(new PageRequest(request, path), response);
	}

	/** Returns path and query of the page after the login, without the context path. */
	public String targetPath(HttpServletRequest request, HttpServletResponse response) {
		SavedRequest saved = getRequest(request, response);
		return (saved != null) ? path(saved.getRedirectUrl(), request.getContextPath()) : DEFAULT_PATH;
	}

	// The browser may send anything in this cookie: another site may have set it.
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

	/**
	 * A request for another page than the one that was requested.
	 */
	private static final class PageRequest extends HttpServletRequestWrapper {

		private final String path;

		PageRequest(HttpServletRequest request, String path) {
			super(request);
			this.path = path;
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

		@Override
		public @Nullable String getHeader(String name) {
			return name.equals(HttpHeaders.ACCEPT) ? MediaType.TEXT_HTML_VALUE : super.getHeader(name);
		}

		@Override
		public String getRequestURI() {
			return getContextPath() + this.path;
		}

		@Override
		public @Nullable String getQueryString() {
			return null;
		}

	}

}
