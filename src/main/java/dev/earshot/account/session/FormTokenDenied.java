package dev.earshot.account.session;

import java.io.IOException;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.core.AuditEvent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers 403 to what is denied, and tells when somebody who is logged in sent a form
 * without its CSRF token, as from an outdated page or another site.
 */
@Component
public class FormTokenDenied implements AccessDeniedHandler {

	private final AccessDeniedHandler answer = new AccessDeniedHandlerImpl();

	private final ApplicationEventPublisher events;

	FormTokenDenied(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof CsrfException && AccountPrincipal.current().isPresent()) {
			this.events.publishEvent(new FormRefused(request.getMethod() + " " + request.getServletPath()));
		}
		this.answer.handle(request, response, denied);
	}

	/**
	 * A form came without its token.
	 *
	 * @param subject the method and the path
	 */
	record FormRefused(String subject) implements AuditEvent {
	}

}
