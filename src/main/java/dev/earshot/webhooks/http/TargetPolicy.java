package dev.earshot.webhooks.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import dev.earshot.core.AccountId;
import dev.earshot.core.Timeout;
import dev.earshot.web.ConcurrencyLimit;
import dev.earshot.web.ConcurrencyLimit.Permit;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides which targets webhooks may call: HTTPS on the public internet, and hosts that
 * the owner allowed. It checks a URL when it is saved, and the addresses again for every
 * connection, which then uses exactly these.
 */
@Component
public class TargetPolicy {

	private static final int MAX_LENGTH = 2000;

	private static final int HTTPS = 443;

	private static final int FIRST_FREE_PORT = 1024;

	// The JDK has threads for about two hundred.
	private static final int MAX_LOOKUPS = 50;

	private static final int MAX_LOOKUPS_PER_ACCOUNT = 3;

	private final Set<String> allowed;

	private final HostResolver resolver;

	private final OwnAddresses ownAddresses;

	private final Timeout lookup;

	private final ConcurrencyLimit lookups = new ConcurrencyLimit(MAX_LOOKUPS, MAX_LOOKUPS_PER_ACCOUNT);

	@Autowired
	TargetPolicy(WebhookProperties properties, HostResolver resolver, OwnAddresses ownAddresses) {
		this(properties, resolver, ownAddresses, new Timeout(Duration.ofSeconds(5)));
	}

	TargetPolicy(WebhookProperties properties, HostResolver resolver, OwnAddresses ownAddresses, Timeout lookup) {
		this.allowed = properties.hosts();
		this.resolver = resolver;
		this.ownAddresses = ownAddresses;
		this.lookup = lookup;
	}

	/**
	 * Checks a URL before it is saved, with the addresses of its host, of which an
	 * account may look up a few at a time. Returns {@code null} if it may be saved.
	 */
	public @Nullable TargetRefusal refusal(String address, AccountId account) {
		if (address.length() > MAX_LENGTH) {
			return TargetRefusal.TOO_LONG;
		}
		try {
			URI url = new URI(address);
			TargetRefusal refusal = refusal(url);
			return (refusal != null) ? refusal : refusalOfHost(TargetHost.normalize(url.getHost()), account);
		}
		catch (URISyntaxException ex) {
			return TargetRefusal.MALFORMED;
		}
	}

	/** Checks a URL without looking up its host; {@code null} if it may be used. */
	public @Nullable TargetRefusal refusal(URI url) {
		boolean isPlain = "http".equalsIgnoreCase(url.getScheme());
		boolean isWeb = isPlain || "https".equalsIgnoreCase(url.getScheme());
		if (url.getRawUserInfo() != null) {
			return TargetRefusal.CREDENTIALS;
		}
		if (!isWeb || url.getHost() == null || url.getRawFragment() != null || url.getPort() > 0xffff) {
			return TargetRefusal.MALFORMED;
		}
		return isAllowed(TargetHost.normalize(url.getHost())) ? null : refusalOfUnlisted(url, isPlain);
	}

	private boolean isAllowed(String host) {
		return this.allowed.contains(host);
	}

	private static @Nullable TargetRefusal refusalOfUnlisted(URI url, boolean isPlain) {
		String host = TargetHost.normalize(url.getHost());
		if (TargetHost.isAmbiguous(host) || TargetHost.isLocalName(host)) {
			return TargetRefusal.PRIVATE;
		}
		if (isPlain) {
			return TargetRefusal.NOT_HTTPS;
		}
		int port = (url.getPort() != -1) ? url.getPort() : HTTPS;
		return (port == HTTPS || port >= FIRST_FREE_PORT) ? null : TargetRefusal.PORT;
	}

	private @Nullable TargetRefusal refusalOfHost(String host, AccountId account) {
		Optional<Permit> permit = this.lookups.acquire(account.value());
		return permit.isPresent() ? refusalOfHost(host, permit.get()) : TargetRefusal.TOO_MANY;
	}

	// The look-up holds its permit until it ends, even after the timeout, because until
	// then it occupies a thread that pages need.
	private @Nullable TargetRefusal refusalOfHost(String host, Permit permit) {
		try {
			this.lookup.call(() -> {
				try (permit) {
					return addresses(host);
				}
			});
			return null;
		}
		catch (Refused ex) {
			return TargetRefusal.PRIVATE;
		}
		catch (IOException ex) {
			return isAllowed(host) ? null : TargetRefusal.UNKNOWN_HOST;
		}
		catch (TimeoutException ex) {
			return isAllowed(host) ? null : TargetRefusal.TOO_SLOW;
		}
	}

	// One private address among others refuses the whole name, because whoever owns the
	// name decides which one a connection uses.
	InetAddress[] addresses(String host) throws UnknownHostException {
		String normal = TargetHost.normalize(host);
		InetAddress[] found = this.resolver.addressesOf(normal);
		if (!isAllowed(normal) && !Arrays.stream(found).allMatch(this::isPublic)) {
			throw new Refused();
		}
		return found;
	}

	private boolean isPublic(InetAddress address) {
		return PublicAddresses.FILTER.matches(address) && !this.ownAddresses.include(address);
	}

	/** A host has an address that webhooks may not call. */
	public static class Refused extends UnknownHostException {

		public Refused() {
			super("Not an address of the public internet");
		}

	}

}
