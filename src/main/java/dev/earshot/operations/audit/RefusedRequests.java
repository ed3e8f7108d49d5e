package dev.earshot.operations.audit;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.core.AuditEvent;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Notes when somebody who is logged in asks for what only the owner may.
 */
@Component
class RefusedRequests {

	private final ApplicationEventPublisher events;

	RefusedRequests(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener
	void on(AuthorizationDeniedEvent<?> event) {
		if (event.getObject() instanceof HttpServletRequest request && AccountPrincipal.current().isPresent()) {
			this.events.publishEvent(new RequestRefused(request.getMethod() + " " + request.getServletPath()));
		}
	}

	/**
	 * Somebody may not do what they tried.
	 *
	 * @param subject the method and the path
	 */
	record RequestRefused(String subject) implements AuditEvent {
	}

}
