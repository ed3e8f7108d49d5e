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
 * An HTTP client that makes exactly the requests it is asked for: it repeats none,
 * follows no redirect, and keeps neither cookies nor passwords.
 */
public final class StrictHttpClient {

	private static final int MAX_CONNECTIONS = 100;

	private StrictHttpClient() {
	}

	/**
	 * Begins a client.
	 * @param connections of the client alone
	 * @param patience how long to wait for a connection that is free, and for each part
	 * of a response
	 * @return to be completed
	 */
	public static HttpClientBuilder builder(HttpClientConnectionManager connections, Duration patience) {
		RequestConfig requests = RequestConfig.custom()
			.setConnectionRequestTimeout(Timeout.of(patience))
			.setResponseTimeout(Timeout.of(patience))
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
	 * Begins the connections of a client. A connection that has been idle is looked at
	 * before it is used again, because a request that finds it closed is not repeated.
	 * @param connect how long it may take to connect, and to agree on TLS
	 * @param patience how long to wait for each part of a response
	 * @return to be completed
	 */
	public static PoolingHttpClientConnectionManagerBuilder connections(Duration connect, Duration patience) {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(connect))
				.setSocketTimeout(Timeout.of(patience))
				.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
				.build())
			.setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(Timeout.of(connect)).build())
			.setMaxConnTotal(MAX_CONNECTIONS)
			.setMaxConnPerRoute(MAX_CONNECTIONS);
	}

}
