package dev.earshot.account.pending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.account.session.EncryptedCookie;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

	private final InstantSource clock;

	PendingLoginCookie(Vault vault, JsonMapper json, PublicUrl publicUrl, InstantSource clock) {
		this.cookie = new EncryptedCookie(NAME, "/", PendingLogin.LIFETIME, vault, publicUrl);
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Returns what a callback answers.
	 * @param purpose {@code null} for a login
	 */
	Optional<PendingLogin> find(@Nullable String purpose, HttpServletRequest callback) {
		String state = callback.getParameter("state");
		return unexpired(callback).filter((pending) -> pending.state().equals(state))
			.filter((pending) -> Objects.equals(pending.purpose(), purpose))
			.findFirst();
	}

	List<PendingLogin> logins(HttpServletRequest request) {
		return unexpired(request).filter((pending) -> pending.purpose() == null).toList();
	}

	private Stream<PendingLogin> unexpired(HttpServletRequest request) {
		return this.cookie.read(request)
			.flatMap(this::parsed)
			.filter((pending) -> !pending.isExpired(this.clock.instant()));
	}

	// An older version may have written another format.
	private Stream<PendingLogin> parsed(String content) {
		try {
			PendingLogin @Nullable [] logins = this.json.readValue(content, PendingLogin[].class);
			return Stream.ofNullable(logins).flatMap(Stream::of).filter(Objects::nonNull);
		}
		catch (JacksonException ex) {
			return Stream.empty();
		}
	}

	void add(Function<Instant, PendingLogin> begun, HttpServletRequest request, HttpServletResponse response) {
		PendingLogin newest = begun.apply(this.clock.instant());
		write(Stream.concat(Stream.of(newest), unexpired(request)).toList(), request, response);
	}

	void remove(PendingLogin answered, HttpServletRequest request, HttpServletResponse response) {
		write(unexpired(request).filter((other) -> !other.equals(answered)).toList(), request, response);
	}

	// The newest comes first; the oldest ones are left out if there are too many.
	private void write(List<PendingLogin> logins, HttpServletRequest request, HttpServletResponse response) {
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
