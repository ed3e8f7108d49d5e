package dev.earshot.account.identity;

import java.util.List;
import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * The linked identities of a person. Somebody who disconnects still belongs to this
 * server: like the Spotify ID, issuer and subject stay, so that they can come back.
 */
@Component
class IdentityData implements AccountData {

	private final Identities identities;

	IdentityData(Identities identities) {
		this.identities = identities;
	}

	@Override
	public void erase(AccountId account) {
		this.identities.forgetNames(account);
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		List<LinkedIdentity> linked = this.identities.of(account);
		return linked.isEmpty() ? Map.of() : Map.of("identities", linked);
	}

}
