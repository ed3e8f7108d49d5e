package dev.earshot.links.settings;

import dev.earshot.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads to the links from every page.
 */
@Configuration(proxyBeanMethods = false)
class LinkNavigation {

	@Bean
	NavigationEntry shareEntry() {
		return new NavigationEntry(20, "share", "/share", "share.nav", null);
	}

}
