package dev.earshot.account.session;

import java.time.Duration;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Tells members from strangers when there are too many logins (OWASP: device cookie). It
 * signs nobody in, and is sent to the paths below {@code /login} only.
 */
@Component
public class DeviceCookie {

	static final String NAME = "EARSHOT_DEVICE";

	private final EncryptedCookie cookie;

	DeviceCookie(Vault vault, PublicUrl publicUrl) {
		this.cookie = new EncryptedCookie(NAME, "/login", Duration.ofDays(365), vault, publicUrl);
	}

	/**
	 * Returns the account that last logged in with this browser, and may have been
	 * removed since; empty for a stranger.
	 */
	public Optional<AccountId> account(HttpServletRequest request) {
		return this.cookie.read(request).findFirst().map(AccountId::new);
	}

	public void write(AccountId account, HttpServletRequest request, HttpServletResponse response) {
		this.cookie.write(account.value(), request, response);
	}

}
