package dev.earshot.providers.oidc;

import java.util.List;

import dev.earshot.providers.ProviderRow;
import dev.earshot.providers.ProviderRows;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The OpenID providers on the owner's page.
 */
@Component
@Order(20)
class OidcRows implements ProviderRows {

	private final OidcProviders providers;

	OidcRows(OidcProviders providers) {
		this.providers = providers;
	}

	@Override
	public List<ProviderRow> all() {
		return this.providers.all().stream().map(OidcProvider::entry).map(OidcRows::row).toList();
	}

	private static ProviderRow row(OidcEntry entry) {
		return new ProviderRow("oidc", entry.name(), entry.issuer(), entry.clientId(),
				OidcController.PATH + "/" + entry.id());
	}

}
