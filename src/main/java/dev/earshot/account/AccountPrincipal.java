package dev.earshot.account;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.AccountId;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * The signed-in person as a session stores them: with an authority such as
 * {@code ROLE_OWNER}, and without a token or anything else from Spotify.
 */
public record AccountPrincipal(AccountId accountId, String authority) implements OAuth2User, Serializable {

	private static final String OWNER = "ROLE_OWNER";

	/** Returns the person signed in to the current request; empty for a stranger. */
	public static Optional<AccountPrincipal> current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal person)
				? Optional.of(person) : Optional.empty();
	}

	public boolean isOwner() {
		return this.authority.equals(OWNER);
	}

	@Override
	public String getName() {
		return this.accountId.value();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return Map.of();
	}

	@Override
	public List<GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(this.authority));
	}

}
