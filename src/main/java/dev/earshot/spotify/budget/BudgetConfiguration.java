package dev.earshot.spotify.budget;

import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Configures the call budget.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallBudgetProperties.class)
public class BudgetConfiguration {

	@Bean
	CallBudget callBudget(CallBudgetProperties properties, JdbcClient jdbc, ApplicationEventPublisher events,
			InstantSource clock, Ticker ticker) {
		return new CallBudget(properties, new CallBudgetStore(jdbc), events, clock, ticker);
	}

}
