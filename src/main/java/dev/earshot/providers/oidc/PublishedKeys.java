package dev.earshot.providers.oidc;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderHttp;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The public keys of providers, kept for five minutes. A key that is not among them is
 * looked for once more, as a provider may have begun to sign with a new one.
 */
@Component
class PublishedKeys {

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

	private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(10);

	private final ProviderHttp http;

	private final Map<String, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();

	PublishedKeys(ProviderHttp http) {
		this.http = http;
	}

	JWKSource<SecurityContext> at(String address) {
		return this.sources.computeIfAbsent(address, this::source);
	}

	private JWKSource<SecurityContext> source(String address) {
		try {
			return JWKSourceBuilder.create(URI.create(address).toURL(), this::read)
				.cache(TIME_TO_LIVE.toMillis(), REFRESH_TIMEOUT.toMillis())
				.refreshAheadCache(false)
				.rateLimited(false)
				.build();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Resource read(URL address) throws IOException {
		try {
			return new Resource(this.http.get(address.toString(), null), MediaType.APPLICATION_JSON_VALUE);
		}
		catch (ProviderRefused ex) {
			throw new IOException(ex);
		}
	}

}
