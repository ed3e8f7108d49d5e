package dev.earshot.spotify;

import java.time.Duration;
import java.time.InstantSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Makes the HTTP interfaces of this module callable. Around each call stand, from the
 * outside in: the names for failures, the blocks, the token, and the reader of refusals.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpotifyProperties.class)
@ImportHttpServices(group = SpotifyClientConfiguration.GROUP,
		types = { SpotifyProfile.class, SpotifyPlayer.class, SpotifyPlaylists.class })
class SpotifyClientConfiguration {

	static final String GROUP = "spotify";

	private static final HttpClientSettings SETTINGS = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10))
		.withRedirects(HttpRedirects.DONT_FOLLOW);

	@Bean
	RestClientHttpServiceGroupConfigurer spotifyGroup(SpotifyProperties properties, InstantSource clock,
			ObjectProvider<AccessTokens> tokens) {
		var blocks = new BlockedCallInterceptor(new Blocks(clock));
		var bearer = new BearerTokenInterceptor(tokens);
		var refusals = new RefusalInterceptor(new RefusalReader(clock));
		return (groups) -> groups.filterByName(GROUP).forEachGroup((_, client, proxies) -> {
			connect(client, properties);
			client.requestInterceptors((all) -> {
				all.add(blocks);
				all.add(bearer);
				all.add(refusals);
			});
			describe(proxies);
		});
	}

	private static void connect(RestClient.Builder client, SpotifyProperties properties) {
		ClientHttpRequestFactory requests = ClientHttpRequestFactoryBuilder.jdk().build(SETTINGS);
		client.baseUrl(properties.baseUrl()).requestFactory(requests);
	}

	private static void describe(HttpServiceProxyFactory.Builder proxies) {
		proxies.customArgumentResolver(new CallerArgumentResolver()).exchangeAdapterDecorator(NamedFailures::new);
	}

}
