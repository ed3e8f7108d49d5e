package dev.earshot.spotify.http;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.nodes.TestNodes;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.spotify.SpotifyPlayer;
import dev.earshot.spotify.SpotifyPlaylists;
import dev.earshot.spotify.budget.BudgetConfiguration;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.spotify.budget.FamilyUsage;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real client of Spotify with its call budget, without the rest of the program. A
 * second one on the same database simulates a restart.
 */
public final class SpotifyClientStage implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	public SpotifyClientStage(String apiUrl, JdbcClient jdbc, AccessTokens tokens, InstantSource clock) {
		TestPropertyValues.of("earshot.spotify.api-url=" + apiUrl).applyTo(this.context);
		this.context.registerBean(JdbcClient.class, () -> jdbc);
		this.context.registerBean(AccessTokens.class, () -> tokens);
		this.context.registerBean(InstantSource.class, () -> clock);
		this.context.registerBean(Ticker.class, () -> () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
		this.context.register(Wiring.class);
		this.context.refresh();
	}

	public SpotifyPlayer player() {
		return this.context.getBean(SpotifyPlayer.class);
	}

	public SpotifyPlaylists playlists() {
		return this.context.getBean(SpotifyPlaylists.class);
	}

	public CallBudget budget() {
		return this.context.getBean(CallBudget.class);
	}

	/**
	 * Returns the usage of the player family.
	 * @return the usage
	 */
	public FamilyUsage ofPlayer() {
		return budget().usageToday().get(EndpointFamily.PLAYER.ordinal());
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Import({ TestNodes.Only.class, BudgetConfiguration.class, SpotifyClientConfiguration.class })
	@ImportAutoConfiguration({ JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			RestClientAutoConfiguration.class, HttpServiceClientPropertiesAutoConfiguration.class,
			HttpServiceClientAutoConfiguration.class })
	static class Wiring {

	}

}
