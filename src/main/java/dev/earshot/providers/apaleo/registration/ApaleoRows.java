package dev.earshot.providers.apaleo.registration;

import java.net.URI;
import java.util.List;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.ProviderRow;
import dev.earshot.providers.ProviderRows;
import dev.earshot.providers.apaleo.ApaleoProvider;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * apaleo, registered or not.
 */
@Component
@Order(30)
class ApaleoRows implements ProviderRows {

	private final ApaleoProvider provider;

	private final ApaleoSecrets secrets;

	ApaleoRows(ApaleoProvider provider, ApaleoSecrets secrets) {
		this.provider = provider;
		this.secrets = secrets;
	}

	@Override
	public List<ProviderRow> all() {
		String host = URI.create(this.provider.authorizationUri()).getHost();
		String clientId = this.secrets.inUse().map(ClientCredentials::clientId).orElse(null);
		return List
			.of(new ProviderRow(ApaleoProvider.ID, this.provider.displayName(), host, clientId, ApaleoPages.PATH));
	}

}
