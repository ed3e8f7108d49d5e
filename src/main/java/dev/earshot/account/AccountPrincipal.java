package dev.earshot.account;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import dev.earshot.core.AccountId;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who is signed in, as a session remembers it: an account and its role, nothing from
 * Spotify and no token.
 *
 * @param accountId whose session this is
 * @param authority the role as an authority
 */
public record AccountPrincipal(AccountId accountId, String authority) implements OAuth2User, Serializable {

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
