package dev.earshot.account.pending;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.account.session.EncryptedCookie;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Holds the logins a browser has begun, so that they take no memory here. It is sent with
 * every page, because beginning a login keeps the earlier ones.
 */
@Component
public class PendingLoginCookie {

	/** The name of the cookie. */
	public static final String NAME = "EARSHOT_LOGIN";

	private static final int MAX_LOGINS = 5;

	// Encrypted and in base64, this stays below the 4096 bytes that browsers keep.
	private static final int MAX_CHARACTERS = 2900;

	private final EncryptedCookie cookie;

	private final JsonMapper json;

	PendingLoginCookie(Vault vault, JsonMapper json, PublicUrl publicUrl) {
		this.cookie = new EncryptedCookie(NAME, "/", PendingLogin.LIFETIME, vault, publicUrl);
		this.json = json;
	}

	List<PendingLogin> read(HttpServletRequest request) {
		return this.cookie.read(request).flatMap(this::logins).toList();
	}

	// An older version may have written another format.
	private Stream<PendingLogin> logins(String content) {
		try {
			return Stream.of(this.json.readValue(content, PendingLogin[].class));
		}
		catch (JacksonException ex) {
			return Stream.empty();
		}
	}

	// The newest login comes first; the oldest ones are dropped if there are too many.
	void write(List<PendingLogin> logins, HttpServletRequest request, HttpServletResponse response) {
		if (logins.isEmpty()) {
			this.cookie.remove(request, response);
		}
		else {
			this.cookie.write(content(logins.subList(0, Math.min(MAX_LOGINS, logins.size()))), request, response);
		}
	}

	private String content(List<PendingLogin> logins) {
		String content = this.json.writeValueAsString(logins);
		boolean fits = content.length() <= MAX_CHARACTERS || logins.size() == 1;
		return fits ? content : content(logins.subList(0, logins.size() - 1));
	}

}
