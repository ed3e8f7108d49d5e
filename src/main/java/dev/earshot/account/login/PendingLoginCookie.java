package dev.earshot.account.login;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.setup.PublicUrl;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The encrypted cookie in which a browser itself keeps the logins that it began, so that
 * beginning one costs the server nothing. It is sent with every page, since the one that
 * begins another login has to know the earlier ones.
 */
@Component
class PendingLoginCookie {

	static final String NAME = "EARSHOT_LOGIN";

	static final EncryptionContext CONTEXT = EncryptionContext.of("cookie." + NAME);

	private static final int MOST = 5;

	// Encrypted and in base64, it stays below the 4096 bytes that browsers keep.
	private static final int MOST_CHARACTERS = 2900;

	private final Vault vault;

	private final JsonMapper json;

	private final PublicUrl publicUrl;

	PendingLoginCookie(Vault vault, JsonMapper json, PublicUrl publicUrl) {
		this.vault = vault;
		this.json = json;
		this.publicUrl = publicUrl;
	}

	List<PendingLogin> read(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return Stream.of((cookies != null) ? cookies : new Cookie[0])
			.filter((cookie) -> cookie.getName().equals(NAME))
			.flatMap((cookie) -> open(cookie.getValue()))
			.toList();
	}

	// A cookie of another installation, or a forged one, holds nothing.
	private Stream<PendingLogin> open(String sealed) {
		try {
			return logins(this.vault.decrypt(sealed, CONTEXT));
		}
		catch (IllegalStateException | JacksonException ex) {
			return Stream.empty();
		}
	}

	private Stream<PendingLogin> logins(String content) {
		return Stream.of(this.json.readValue(content, PendingLogin[].class));
	}

	/**
	 * Replaces what the browser keeps.
	 * @param logins the newest first; the oldest are dropped if there are too many
	 * @param request the browser's request
	 * @param response the response that sets the cookie
	 */
	void write(List<PendingLogin> logins, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(NAME, logins.isEmpty() ? "" : sealed(logins))
			.path(request.getContextPath() + "/")
			.maxAge(logins.isEmpty() ? Duration.ZERO : PendingLogin.LIFETIME)
			.httpOnly(true)
			.secure(request.isSecure() || this.publicUrl.isSecurelyReachedBy(request))
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private String sealed(List<PendingLogin> logins) {
		List<PendingLogin> kept = logins.subList(0, Math.min(MOST, logins.size()));
		String content = this.json.writeValueAsString(kept);
		boolean fits = content.length() <= MOST_CHARACTERS || kept.size() == 1;
		return fits ? this.vault.encrypt(content, CONTEXT) : sealed(kept.subList(0, kept.size() - 1));
	}

}
