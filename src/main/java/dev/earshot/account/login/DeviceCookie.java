package dev.earshot.account.login;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.setup.PublicUrl;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The encrypted cookie by which a browser shows that somebody has logged in with it
 * before. It lets nobody in; it tells members from strangers when there are too many
 * logins (OWASP calls it a device cookie), and is sent to the addresses of the login
 * only.
 */
@Component
class DeviceCookie {

	static final String NAME = "EARSHOT_DEVICE";

	static final EncryptionContext CONTEXT = EncryptionContext.of("cookie." + NAME);

	private static final Duration LIFETIME = Duration.ofDays(365);

	private final Vault vault;

	private final PublicUrl publicUrl;

	DeviceCookie(Vault vault, PublicUrl publicUrl) {
		this.vault = vault;
		this.publicUrl = publicUrl;
	}

	/**
	 * Returns who has logged in with this browser.
	 * @param request the browser's request
	 * @return the account, which may be gone meanwhile; empty for a stranger
	 */
	Optional<AccountId> account(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return Stream.of((cookies != null) ? cookies : new Cookie[0])
			.filter((cookie) -> cookie.getName().equals(NAME))
			.flatMap((cookie) -> open(cookie.getValue()))
			.findFirst();
	}

	// A cookie of another installation, or a forged one, is none.
	private Stream<AccountId> open(String sealed) {
		try {
			return Stream.of(new AccountId(this.vault.decrypt(sealed, CONTEXT)));
		}
		catch (IllegalStateException ex) {
			return Stream.empty();
		}
	}

	void write(AccountId account, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(NAME, this.vault.encrypt(account.value(), CONTEXT))
			.path(request.getContextPath() + "/login")
			.maxAge(LIFETIME)
			.httpOnly(true)
			.secure(request.isSecure() || this.publicUrl.isSecurelyReachedBy(request))
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
