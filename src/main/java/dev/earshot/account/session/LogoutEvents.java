package dev.earshot.account.session;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.AccountSignedOut;
import dev.earshot.account.SessionEnded;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Translates Spring Security's logout event, for all nodes.
 */
@Component
class LogoutEvents implements NodeMessageListener {

	private static final String TOPIC = "logout";

	private final ApplicationEventPublisher events;

	private final NodeMessages messages;

	LogoutEvents(ApplicationEventPublisher events, NodeMessages messages) {
		this.events = events;
		this.messages = messages;
	}

	@EventListener
	void on(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal person) {
			this.events.publishEvent(new AccountSignedOut(person.accountId()));
			this.events.publishEvent(new SessionEnded(person.accountId()));
			this.messages.send(TOPIC, person.accountId().value());
		}
	}

	@Override
	public String topic() {
		return TOPIC;
	}

	@Override
	public void received(String node, String text) {
		this.events.publishEvent(new SessionEnded(new AccountId(text)));
	}

	@Override
	public void missed() {
		// A stream that goes on shows what its person may see, until it reconnects.
	}

}
