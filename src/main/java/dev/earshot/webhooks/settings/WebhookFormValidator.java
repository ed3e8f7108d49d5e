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
 * Finds what is wrong with a webhook as typed.
 */
@Component
class WebhookFormValidator {

	private final TargetPolicy policy;

	WebhookFormValidator(TargetPolicy policy) {
		this.policy = policy;
	}

	/**
	 * What is wrong with a webhook that is new, by the name of the field.
	 * @param form as typed
	 * @param account of the person who typed it
	 * @return codes of sentences, empty if all is well
	 */
	Map<String, String> refusals(WebhookForm form, AccountId account) {
		return refusals(form, this.policy.refusal(form.url(), account));
	}

	/**
	 * What is wrong with a change, by the name of the field. An address that stays was
	 * let in before, and its host may be away just now.
	 * @param form as typed
	 * @param before the webhook until now
	 * @return codes of sentences, empty if all is well
	 */
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
