package dev.earshot.core;

import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds HTTP clients that send exactly the requests of their callers: without retries,
 * redirects, cookies or cached credentials.
 */
public final class StrictHttpClient {

	private static final int MAX_CONNECTIONS = 100;

	private StrictHttpClient() {
	}

	/**
	 * Returns a builder for a client.
	 * @param connections the connections, which are not shared with another client
	 * @param timeout how long to wait for a free connection, and for each part of a
	 * response
	 */
	public static HttpClientBuilder builder(HttpClientConnectionManager connections, Duration timeout) {
		RequestConfig requests = RequestConfig.custom()
			.setConnectionRequestTimeout(Timeout.of(timeout))
			.setResponseTimeout(Timeout.of(timeout))
			.setProtocolUpgradeEnabled(false)
			.build();
		return HttpClientBuilder.create()
			.setConnectionManager(connections)
			.setDefaultRequestConfig(requests)
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableCookieManagement()
			.disableAuthCaching();
	}

	/**
	 * Returns a builder for the connections of a client. An idle connection is checked
	 * before it is used again, because a request that finds it closed is not retried.
	 * @param connectTimeout how long connecting may take, and the TLS handshake
	 * @param responseTimeout how long to wait for each part of a response
	 */
	public static PoolingHttpClientConnectionManagerBuilder connections(Duration connectTimeout,
			Duration responseTimeout) {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(connectTimeout))
				.setSocketTimeout(Timeout.of(responseTimeout))
				.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
				.build())
			.setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(Timeout.of(connectTimeout)).build())
			.setMaxConnTotal(MAX_CONNECTIONS)
			.setMaxConnPerRoute(MAX_CONNECTIONS);
	}

}
