package dev.earshot.account.session;

import java.time.Duration;
import java.util.stream.Stream;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that only this installation can read and write.
 */
public final class EncryptedCookie {

	private final String name;

	private final String path;

	private final Duration lifetime;

	private final Vault vault;

	private final PublicUrl publicUrl;

	public EncryptedCookie(String name, String path, Duration lifetime, Vault vault, PublicUrl publicUrl) {
		this.name = name;
		this.path = path;
		this.lifetime = lifetime;
		this.vault = vault;
		this.publicUrl = publicUrl;
	}

	/** Returns a context that no other cookie has. */
	public static EncryptionContext context(String name) {
		return EncryptionContext.of("cookie." + name);
	}

	/** Leaves out cookies that are forged or from another installation. */
	public Stream<String> read(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return Stream.of((cookies != null) ? cookies : new Cookie[0])
			.filter((cookie) -> cookie.getName().equals(this.name))
			.flatMap((cookie) -> decrypt(cookie.getValue()));
	}

	private Stream<String> decrypt(String value) {
		try {
			return Stream.of(this.vault.decrypt(value, context(this.name)));
		}
		catch (IllegalStateException ex) {
			return Stream.empty();
		}
	}

	public void write(String content, HttpServletRequest request, HttpServletResponse response) {
		set(this.vault.encrypt(content, context(this.name)), this.lifetime, request, response);
	}

	public void remove(HttpServletRequest request, HttpServletResponse response) {
		set("", Duration.ZERO, request, response);
	}

	private void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(this.name, value)
			.path(request.getContextPath() + this.path)
			.maxAge(age)
			.httpOnly(true)
			.secure(this.publicUrl.asSent(request).isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
