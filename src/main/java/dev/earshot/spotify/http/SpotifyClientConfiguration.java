package dev.earshot.spotify.http;

import java.time.InstantSource;

import dev.earshot.core.ImageHosts;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.spotify.SpotifyClock;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.SpotifyTopItems;
import dev.earshot.spotify.budget.CallBudget;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Configures the HTTP interfaces of this module. From the outside in, a call passes
 * exception translation, payload reader, circuit breakers, token, call budget and refusal
 * reader. The budget is inside so that a retry is counted too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpotifyProperties.class)
@ImportHttpServices(group = SpotifyClientConfiguration.GROUP,
		types = { SpotifyProfile.class, SpotifyPlayer.class, SpotifyPlaylists.class, SpotifyTopItems.class })
class SpotifyClientConfiguration {

	static final String GROUP = SpotifyConnection.PROVIDER;

	@Bean
	RestClientHttpServiceGroupConfigurer spotifyGroup(SpotifyProperties properties, CallBudget budget,
			ObjectProvider<AccessTokens> tokens, SpotifyClock spotifyClock, InstantSource clock) {
		var breakers = new CircuitBreakerInterceptor(budget);
		var bearer = new BearerTokenInterceptor(tokens, new RejectedTokens(clock));
		var budgeting = new BudgetInterceptor(budget);
		var dates = new DateInterceptor(spotifyClock);
		var log = new ResponseLog();
		var refusals = new RefusalInterceptor(new RefusalReader(clock), log);
		return (groups) -> groups.filterByName(GROUP).forEachGroup((_, client, proxies) -> {
			client.baseUrl(properties.baseUrl()).requestFactory(SpotifyConnection.requestFactory());
			client.requestInterceptors((all) -> {
				all.add(breakers);
				all.add(bearer);
				all.add(budgeting);
				all.add(refusals);
				all.add(dates);
			});
			configure(proxies, log);
		});
	}

	static void configure(HttpServiceProxyFactory.Builder proxies, ResponseLog log) {
		proxies.customArgumentResolver(new CallerArgumentResolver())
			.httpRequestValuesProcessor(new OptionalBody())
			.exchangeAdapterDecorator((calls) -> new ExceptionTranslation(new PayloadExchange(calls, log), log));
	}

	@Bean
	SpotifyClock spotifyClock(InstantSource clock) {
		return new SpotifyClock(clock);
	}

	@Bean
	ImageHosts imageHosts(SpotifyProperties properties) {
		return ImageHosts.of(properties.imageHosts());
	}

}
