package dev.earshot.account.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;

/**
 * Encrypts the session's ID in the cookie, so that neither an ID in a copy of the
 * database nor anything else that is encrypted there works as a cookie.
 */
class EncryptedSessionCookie implements CookieSerializer {

	private static final EncryptionContext CONTEXT = EncryptionContext.of("cookie.session");

	// Spring looks up the session of every request that has a session cookie. These paths
	// do not need it, and must work while the database is slow.
	private static final List<String> WITHOUT_SESSION = List.of("/css/", "/js/", "/icon/", "/actuator/health", "/s/",
			"/favicon.ico", "/apple-touch-icon.png", "/robots.txt");

	private final CookieSerializer delegate;

	private final Vault vault;

	private final PublicUrl publicUrl;

	EncryptedSessionCookie(CookieSerializer delegate, Vault vault, PublicUrl publicUrl) {
		this.delegate = delegate;
		this.vault = vault;
		this.publicUrl = publicUrl;
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		String id = value.getCookieValue();
		String encrypted = id.isEmpty() ? id : this.vault.encrypt(id, CONTEXT);
		this.delegate.writeCookieValue(
				new CookieValue(this.publicUrl.asSent(value.getRequest()), value.getResponse(), encrypted));
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		Stream<String> encrypted = needsSession(request) ? this.delegate.readCookieValues(request).stream()
				: Stream.empty();
		return encrypted.map(this::decrypt).flatMap(Optional::stream).toList();
	}

	private static boolean needsSession(HttpServletRequest request) {
		return WITHOUT_SESSION.stream().noneMatch(request.getServletPath()::startsWith);
	}

	// A cookie that is forged or from another installation counts as absent.
	private Optional<String> decrypt(String encrypted) {
		try {
			return Optional.of(this.vault.decrypt(encrypted, CONTEXT));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

}
