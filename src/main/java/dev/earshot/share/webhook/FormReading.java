package dev.earshot.share.webhook;

import java.util.HashMap;
import java.util.Map;

import dev.earshot.share.webhook.wire.Gate;
import dev.earshot.share.webhook.wire.TargetRefusal;

import org.springframework.stereotype.Component;

/**
 * Finds what is wrong with a webhook as typed.
 */
@Component
class FormReading {

	private final Gate gate;

	FormReading(Gate gate) {
		this.gate = gate;
	}

	/**
	 * What is wrong, by the name of the field.
	 * @param form as typed
	 * @return codes of sentences, empty if all is well
	 */
	Map<String, String> refusals(WebhookForm form) {
		Map<String, String> refusals = new HashMap<>();
		if (!form.isNamed()) {
			refusals.put("name", "length");
		}
		TargetRefusal refusal = this.gate.refusal(form.url());
		if (refusal != null) {
			refusals.put("url", refusal.code());
		}
		if (form.chosen().isEmpty()) {
			refusals.put("events", "none");
		}
		return refusals;
	}

}
