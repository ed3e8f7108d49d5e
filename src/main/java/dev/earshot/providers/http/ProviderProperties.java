package dev.earshot.providers.http;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of providers.
 *
 * @param hosts names and addresses that may use plain HTTP or be this machine
 */
@ConfigurationProperties("earshot.providers")
record ProviderProperties(@DefaultValue Set<String> hosts) {

	ProviderProperties {
		hosts = hosts.stream().map(ProviderProperties::normalized).collect(Collectors.toUnmodifiableSet());
	}

	boolean allows(String host) {
		return this.hosts.contains(normalized(host));
	}

	private static String normalized(String host) {
		return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
	}

}
