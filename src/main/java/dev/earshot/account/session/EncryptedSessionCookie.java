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
 * A session cookie that holds the session's id encrypted: whoever reads ids in a copy of
 * the database cannot make a cookie of them, nor of anything else that is encrypted
 * there.
 */
class EncryptedSessionCookie implements CookieSerializer {

	private static final EncryptionContext CONTEXT = EncryptionContext.of("cookie.session");

	// Files, health and what links open. Without this, Spring looks up the session of
	// every request, though nobody wants to know whose it is.
	private static final List<String> WITHOUT_SESSION = List.of("/css/", "/js/", "/icon/", "/actuator/", "/s/",
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

	// Whatever is not looked at cannot be waited for.
	private static boolean needsSession(HttpServletRequest request) {
		return WITHOUT_SESSION.stream().noneMatch(request.getServletPath()::startsWith);
	}

	// A cookie of another installation, or a forged one, is none.
	private Optional<String> decrypt(String encrypted) {
		try {
			return Optional.of(this.vault.decrypt(encrypted, CONTEXT));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

}
