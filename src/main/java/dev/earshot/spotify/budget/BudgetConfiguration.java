package dev.earshot.spotify.budget;

import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.nodes.NodeLocks;
import dev.earshot.nodes.NodeMessages;

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
	BudgetMessages budgetMessages(NodeMessages messages) {
		return new BudgetMessages(messages, (task) -> Thread.ofVirtual().name("call-budget").start(task));
	}

	@Bean
	CallBudgetStore callBudgetStore(JdbcClient jdbc, BudgetMessages messages, NodeLocks locks) {
		return new CallBudgetStore(jdbc, messages, locks);
	}

	@Bean
	CallBudget callBudget(CallBudgetProperties properties, CallBudgetStore store, ApplicationEventPublisher events,
			InstantSource clock, Ticker ticker) {
		return new CallBudget(properties, store, events, clock, ticker);
	}

	@Bean
	BudgetChanges budgetChanges(CallBudget budget, BudgetMessages messages) {
		return new BudgetChanges(budget, messages);
	}

}
