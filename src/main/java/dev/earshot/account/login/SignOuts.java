package dev.earshot.account.login;

import dev.earshot.account.AccountSignedOut;
import dev.earshot.account.SignedIn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Tells the rest of Earshot, in its own terms, that somebody logged out.
 */
@Component
class SignOuts {

	private final ApplicationEventPublisher events;

	SignOuts(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener
	void on(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
			this.events.publishEvent(new AccountSignedOut(person.accountId()));
		}
	}

}
