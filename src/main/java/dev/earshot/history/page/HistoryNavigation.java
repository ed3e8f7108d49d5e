package dev.earshot.history.page;

import dev.earshot.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads to the listening log from every page.
 */
@Configuration(proxyBeanMethods = false)
class HistoryNavigation {

	@Bean
	NavigationEntry historyEntry() {
		return new NavigationEntry(15, "history", "/history", "history.nav", null);
	}

}
