package dev.earshot.providers.http;

import java.time.Duration;
import java.util.Set;

/**
 * The client for providers as it is where providers on this machine are allowed.
 */
public final class LocalProviders {

	private LocalProviders() {
	}

	public static ProviderAddresses addresses() {
		return new ProviderAddresses(new ProviderProperties(Set.of("127.0.0.1")));
	}

	public static ProviderHttp http() {
		return new ProviderHttp(addresses());
	}

	public static ProviderHttp impatient() {
		return new ProviderHttp(addresses(), Duration.ofMillis(200));
	}

}
