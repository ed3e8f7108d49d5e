package dev.earshot.account.identity;

import java.util.List;

import dev.earshot.oauth.ProviderIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * Somebody whom a provider has identified, before it is known whether they have an
 * account here. Never stored in a session.
 */
class IdentifiedUser extends DefaultOidcUser implements Identified {

	private final transient ProviderIdentity identity;

	IdentifiedUser(OidcIdToken token, ProviderIdentity identity) {
		super(List.of(), token);
		this.identity = identity;
	}

	@Override
	public ProviderIdentity identity() {
		return this.identity;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
