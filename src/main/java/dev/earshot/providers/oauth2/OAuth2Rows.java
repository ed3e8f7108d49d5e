package dev.earshot.providers.oauth2;

import java.net.URI;
import java.util.List;

import dev.earshot.providers.ProviderRow;
import dev.earshot.providers.ProviderRows;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The OAuth 2 providers on the owner's page.
 */
@Component
@Order(40)
class OAuth2Rows implements ProviderRows {

	private final OAuth2Providers providers;

	OAuth2Rows(OAuth2Providers providers) {
		this.providers = providers;
	}

	@Override
	public List<ProviderRow> all() {
		return this.providers.all().stream().map(OAuth2Provider::entry).map(OAuth2Rows::row).toList();
	}

	private static ProviderRow row(OAuth2Entry entry) {
		String host = URI.create(entry.endpoints().authorize()).getHost();
		return new ProviderRow("oauth2", entry.name(), host, entry.credentials().clientId(),
				OAuth2Controller.PATH + "/" + entry.id());
	}

}
