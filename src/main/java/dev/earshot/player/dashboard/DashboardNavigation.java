package dev.earshot.player.dashboard;

import dev.earshot.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads to the dashboard from every page.
 */
@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

	@Bean
	NavigationEntry nowPlayingEntry() {
		return new NavigationEntry(10, "now", "/", "layout.now", null);
	}

}
