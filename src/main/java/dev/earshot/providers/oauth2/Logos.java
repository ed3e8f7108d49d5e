package dev.earshot.providers.oauth2;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderHttp;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the logo of a provider once, when it is entered: pages load no pictures from
 * other servers.
 */
@Component
class Logos {

	private final ProviderHttp http;

	Logos(ProviderHttp http) {
		this.http = http;
	}

	/**
	 * Returns the logo at an address.
	 * @param address empty for none
	 * @param before the logo so far, which is kept if the address is the same
	 * @throws ProviderRefused if there is no picture
	 */
	@Nullable Logo find(String address, @Nullable Logo before) {
		if (address.isEmpty()) {
			return null;
		}
		boolean isSame = before != null && before.address().equals(address);
		return isSame ? before : Logo.of(address, this.http.picture(address))
			.orElseThrow(() -> new ProviderRefused(ProviderRefusal.PROVIDER_LOGO));
	}

}
