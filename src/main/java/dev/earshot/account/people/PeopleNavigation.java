package dev.earshot.account.people;

import dev.earshot.web.NavigationEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads to the profile and, for the owner, to the people from every page.
 */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

	@Bean
	NavigationEntry profileEntry() {
		return new NavigationEntry(30, "profile", "/profile", "layout.profile", null);
	}

	@Bean
	NavigationEntry peopleEntry() {
		return new NavigationEntry(40, "people", "/admin", "layout.people", Role.OWNER.name());
	}

}
