package dev.earshot.webhooks.settings;

import java.util.HashMap;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.TargetRefusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Validates the form of a webhook. Each method returns message codes by field name.
 */
@Component
class WebhookFormValidator {

	private final TargetPolicy policy;

	WebhookFormValidator(TargetPolicy policy) {
		this.policy = policy;
	}

	Map<String, String> refusals(WebhookForm form, AccountId account) {
		return refusals(form, this.policy.refusal(form.url(), account));
	}

	// An unchanged URL was accepted before, and its host may be unavailable now.
	Map<String, String> refusals(WebhookForm form, Webhook before) {
		boolean isSame = form.url().equals(before.url().toString());
		return refusals(form, isSame ? null : this.policy.refusal(form.url(), before.account()));
	}

	private static Map<String, String> refusals(WebhookForm form, @Nullable TargetRefusal refusal) {
		Map<String, String> refusals = new HashMap<>();
		if (!form.hasValidName()) {
			refusals.put("name", "length");
		}
		if (refusal != null) {
			refusals.put("url", refusal.code());
		}
		if (form.selectedEvents().isEmpty()) {
			refusals.put("events", "none");
		}
		return refusals;
	}

}
