package dev.earshot.account.people;

import dev.earshot.setup.Ownership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the setup whether this server has an owner.
 */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

	@Bean
	Ownership ownership(Accounts accounts) {
		return accounts::hasOwner;
	}

}
