package dev.earshot.statistics.page;

import dev.earshot.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads to the statistics from every page.
 */
@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

	@Bean
	NavigationEntry statisticsEntry() {
		return new NavigationEntry(16, "statistics", "/statistics", "statistics.nav", null);
	}

}
