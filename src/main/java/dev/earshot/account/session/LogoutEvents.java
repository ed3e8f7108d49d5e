package dev.earshot.account.session;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.AccountSignedOut;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Translates Spring Security's logout event.
 */
@Component
class LogoutEvents {

	private final ApplicationEventPublisher events;

	LogoutEvents(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener
	void on(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal person) {
			this.events.publishEvent(new AccountSignedOut(person.accountId()));
		}
	}

}
