package dev.earshot.webhooks.settings;

import dev.earshot.core.AccountId;
import dev.earshot.webhooks.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells people on every page that one of their webhooks was turned off. The webhook pages
 * show it themselves.
 */
@ControllerAdvice
class WebhookReminder {

	private final Webhooks webhooks;

	WebhookReminder(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@ModelAttribute("webhookTrouble")
	boolean isInTrouble(HttpServletRequest request) {
		@Nullable String account = request.getRemoteUser();
		boolean isElsewhere = !request.getServletPath().startsWith(WebhookController.PATH);
		return account != null && isElsewhere && this.webhooks.isInTrouble(new AccountId(account));
	}

}
