package dev.earshot.spotify.budget;

import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the call budget with what it remembers.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallBudgetProperties.class)
public class BudgetConfiguration {

	@Bean
	CallBudget callBudget(CallBudgetProperties plan, JdbcClient jdbc, ApplicationEventPublisher events,
			InstantSource clock, Ticker ticker) {
		return new CallBudget(plan, new CallBudgetStore(jdbc), events, clock, ticker);
	}

}
