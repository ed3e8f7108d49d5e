package dev.earshot.providers.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.apache.hc.client5.http.DnsResolver;

import org.springframework.stereotype.Component;

/**
 * Decides which addresses a provider may have: HTTPS, also in the owner's own network,
 * but neither this machine nor a link-local address, where clouds keep their secrets. A
 * name is looked up once for each connection, which then uses exactly the checked
 * addresses.
 */
@Component
public class ProviderAddresses implements DnsResolver {

	private static final int MAX_LENGTH = 500;

	private final ProviderProperties properties;

	ProviderAddresses(ProviderProperties properties) {
		this.properties = properties;
	}

	/**
	 * Checks an address without looking up its host.
	 * @param address the address as entered, or as the provider's document has it
	 * @return the address
	 * @throws ProviderRefused if no provider may have it
	 */
	public URI check(String address) {
		URI url = parse(address);
		boolean isPlain = "http".equalsIgnoreCase(url.getScheme());
		if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null
				|| !(isPlain || "https".equalsIgnoreCase(url.getScheme())) || address.length() > MAX_LENGTH) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ADDRESS);
		}
		if (isPlain && !this.properties.allows(url.getHost())) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_NOT_HTTPS);
		}
		return url;
	}

	private static URI parse(String address) {
		try {
			return new URI(address);
		}
		catch (URISyntaxException ex) {
			throw new ProviderRefused(ProviderRefusal.PROVIDER_ADDRESS, ex);
		}
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = InetAddress.getAllByName(host);
		if (!this.properties.allows(host) && Arrays.stream(found).anyMatch(ProviderAddresses::isForbidden)) {
			throw new ForbiddenHost();
		}
		return found;
	}

	private static boolean isForbidden(InetAddress address) {
		return address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isAnyLocalAddress()
				|| address.isMulticastAddress();
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	/**
	 * A host has an address that no provider may have.
	 */
	static class ForbiddenHost extends UnknownHostException {

		ForbiddenHost() {
			super("Not an address of a provider");
		}

	}

}
