package dev.earshot.webhooks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import dev.earshot.core.StrictHttpClient;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;

/**
 * An HTTP client for untrusted targets: no redirects, cookies or proxy, one request per
 * connection, and only to addresses that the {@link TargetPolicy} has checked for this
 * connection, while TLS verifies the name.
 */
public final class WebhookHttpClient {

	private static final Http1Config SHORT_HEADERS = Http1Config.custom()
		.setMaxLineLength(8192)
		.setMaxHeaderCount(100)
		.build();

	private WebhookHttpClient() {
	}

	public static CloseableHttpClient open(TargetPolicy policy, Duration timeout, TlsSocketStrategy tls) {
		HttpClientConnectionManager connections = StrictHttpClient.connections(timeout, timeout)
			.setDnsResolver(new Resolver(policy))
			.setTlsSocketStrategy(tls)
			.setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(SHORT_HEADERS).build())
			.build();
		return StrictHttpClient.builder(connections, timeout)
			.setConnectionReuseStrategy((_, _, _) -> false)
			.setUserAgent("Earshot-Webhook/1")
			.disableContentCompression()
			.build();
	}

	/** The only look-up of a name. The connection uses its result. */
	private record Resolver(TargetPolicy policy) implements DnsResolver {

		@Override
		public InetAddress[] resolve(String host) throws UnknownHostException {
			return this.policy.addresses(host);
		}

		@Override
		public String resolveCanonicalHostname(String host) {
			return host;
		}

	}

}
