package dev.earshot.share.webhook.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides where webhooks may lead: to the public internet over HTTPS, and wherever the
 * owner allowed. It is asked when an address is saved, and again for every connection,
 * which then goes to exactly the addresses it let through.
 */
@Component
public class Gate {

	private static final int LONGEST = 2000;

	private static final int HTTPS = 443;

	private static final int FIRST_FREE_PORT = 1024;

	private final Set<String> allowed;

	private final Names names;

	private final TimeLimit lookup;

	@Autowired
	public Gate(WebhookProperties properties, Names names) {
		this(properties, names, new TimeLimit(Duration.ofSeconds(5)));
	}

	Gate(WebhookProperties properties, Names names, TimeLimit lookup) {
		this.allowed = properties.hosts();
		this.names = names;
		this.lookup = lookup;
	}

	/**
	 * Whether an address may be saved.
	 * @param address as it was typed
	 * @return {@code null} if it may
	 */
	public @Nullable TargetRefusal refusal(String address) {
		if (address.length() > LONGEST) {
			return TargetRefusal.TOO_LONG;
		}
		try {
			URI url = new URI(address);
			TargetRefusal refusal = refusal(url);
			return (refusal != null) ? refusal : refusalOfHost(Host.normal(url.getHost()));
		}
		catch (URISyntaxException ex) {
			return TargetRefusal.MALFORMED;
		}
	}

	/**
	 * Whether an address may be used, as far as it can be told without looking up its
	 * host.
	 * @param url the address
	 * @return {@code null} if it may
	 */
	public @Nullable TargetRefusal refusal(URI url) {
		boolean isPlain = "http".equalsIgnoreCase(url.getScheme());
		boolean isWeb = isPlain || "https".equalsIgnoreCase(url.getScheme());
		if (url.getRawUserInfo() != null) {
			return TargetRefusal.CREDENTIALS;
		}
		if (!isWeb || url.getHost() == null || url.getRawFragment() != null || url.getPort() > 0xffff) {
			return TargetRefusal.MALFORMED;
		}
		return isAllowed(Host.normal(url.getHost())) ? null : refusalOfStranger(url, isPlain);
	}

	private boolean isAllowed(String host) {
		return this.allowed.contains(host);
	}

	private static @Nullable TargetRefusal refusalOfStranger(URI url, boolean isPlain) {
		String host = Host.normal(url.getHost());
		if (Host.isAmbiguous(host) || Host.isLocalName(host)) {
			return TargetRefusal.PRIVATE;
		}
		if (isPlain) {
			return TargetRefusal.NOT_HTTPS;
		}
		int port = (url.getPort() != -1) ? url.getPort() : HTTPS;
		return (port == HTTPS || port >= FIRST_FREE_PORT) ? null : TargetRefusal.PORT;
	}

	private @Nullable TargetRefusal refusalOfHost(String host) {
		try {
			this.lookup.keep(() -> addresses(host));
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

	/**
	 * The addresses to connect to. A name that has a private one among others is refused
	 * as a whole: which of them a connection would use is up to whoever owns the name.
	 * @param host a host
	 * @return all of them checked
	 * @throws UnknownHostException if there are none, or they are {@link Refused}
	 */
	InetAddress[] addresses(String host) throws UnknownHostException {
		String normal = Host.normal(host);
		InetAddress[] found = this.names.addressesOf(normal);
		if (!isAllowed(normal) && !Arrays.stream(found).allMatch(PublicInternet::has)) {
			throw new Refused();
		}
		return found;
	}

	/**
	 * A name leads to where webhooks may not.
	 */
	public static class Refused extends UnknownHostException {

		public Refused() {
			super("Not an address of the public internet");
		}

	}

}
