package dev.earshot.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.storage.Vault;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;

/**
 * A session cookie that holds the session's id encrypted: whoever reads ids in a copy of
 * the database cannot make a cookie of them.
 */
class SealedCookie implements CookieSerializer {

	private final CookieSerializer cookie;

	private final Vault vault;

	SealedCookie(CookieSerializer cookie, Vault vault) {
		this.cookie = cookie;
		this.vault = vault;
	}

	@Override
	public void writeCookieValue(CookieValue value) {
		String id = value.getCookieValue();
		String sealed = id.isEmpty() ? id : this.vault.encrypt(id);
		this.cookie.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), sealed));
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		Stream<String> sealed = this.cookie.readCookieValues(request).stream();
		return sealed.map(this::open).flatMap(Optional::stream).toList();
	}

	// A cookie of another installation, or a forged one, is none.
	private Optional<String> open(String sealed) {
		try {
			return Optional.of(this.vault.decrypt(sealed));
		}
		catch (IllegalStateException ex) {
			return Optional.empty();
		}
	}

}
