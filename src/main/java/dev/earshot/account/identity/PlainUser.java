package dev.earshot.account.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.earshot.oauth.ProviderIdentity;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Somebody whom a provider without ID tokens has identified, before it is known whether
 * they have an account here. Never stored in a session.
 */
record PlainUser(ProviderIdentity identity) implements OAuth2User, Identified {

	@Override
	public String getName() {
		return this.identity.subject();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return Map.of();
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

}
