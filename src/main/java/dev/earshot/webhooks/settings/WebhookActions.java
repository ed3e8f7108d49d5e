package dev.earshot.webhooks.settings;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.web.FormTokens;
import dev.earshot.web.RateLimiter;
import dev.earshot.webhooks.Delivery;
import dev.earshot.webhooks.DeliveryQueue;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.WebhookHealth;
import dev.earshot.webhooks.WebhookHealth.Reason;
import dev.earshot.webhooks.Webhooks;
import dev.earshot.webhooks.payload.ManualDeliveries;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons on a webhook's page.
 */
@Controller
@RequestMapping(WebhookController.PATH + "/{id}")
class WebhookActions {

	private static final int MAX_PER_MINUTE = 6;

	private final Webhooks webhooks;

	private final ManualDeliveries manualDeliveries;

	private final DeliveryQueue queue;

	private final InstantSource clock;

	// People must not use this server to flood another.
	private final RateLimiter limit;

	private final FormTokens tokens;

	WebhookActions(Webhooks webhooks, ManualDeliveries manualDeliveries, DeliveryQueue queue, InstantSource clock,
			FormTokens tokens) {
		this.webhooks = webhooks;
		this.manualDeliveries = manualDeliveries;
		this.queue = queue;
		this.clock = clock;
		this.limit = new RateLimiter(MAX_PER_MINUTE, Duration.ofMinutes(1), clock);
		this.tokens = tokens;
	}

	@PostMapping("/secret")
	String rotate(@CurrentAccount AccountId account, @PathVariable String id, HttpServletRequest request, Model model,
			RedirectAttributes redirect) {
		Webhook webhook = this.webhooks.of(account, id);
		return this.tokens.runOnce(request, id, () -> this.webhooks.rotate(webhook))
			.map((rotated) -> SecretPage.show(rotated, model))
			.orElseGet(() -> SecretPage.alreadyShown(WebhookController.PATH + "/" + id, redirect));
	}

	@PostMapping("/test")
	String test(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		Webhook webhook = this.webhooks.of(account, id);
		if (this.limit.attempt(id).isPresent()) {
			return tooOften(id, redirect);
		}
		this.manualDeliveries.test(webhook, account);
		return back(id, "webhook-tested", redirect);
	}

	@PostMapping("/deliveries/{delivery}")
	String resend(@CurrentAccount AccountId account, @PathVariable String id, @PathVariable String delivery,
			RedirectAttributes redirect) {
		Webhook webhook = this.webhooks.of(account, id);
		Delivery found = this.manualDeliveries.find(webhook, delivery);
		if (found.isWaiting()) {
			return back(id, "webhook-resent", redirect);
		}
		if (this.limit.attempt(id).isPresent()) {
			return tooOften(id, redirect);
		}
		this.manualDeliveries.resend(found, webhook);
		return back(id, "webhook-resent", redirect);
	}

	private static String tooOften(String id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("tooOften", true);
		return "redirect:" + WebhookController.PATH + "/" + id;
	}

	@PostMapping("/on")
	String turnOn(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.webhooks.of(account, id);
		this.webhooks.change(id, (webhook) -> webhook.with(WebhookHealth.HEALTHY));
		return back(id, "webhook-on", redirect);
	}

	@PostMapping("/off")
	String turnOff(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.webhooks.of(account, id);
		this.webhooks.change(id,
				(webhook) -> webhook.with(webhook.health().turnedOff(Reason.BY_HAND, this.clock.instant())));
		this.queue.wake(id);
		return back(id, "webhook-off", redirect);
	}

	private static String back(String id, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return "redirect:" + WebhookController.PATH + "/" + id;
	}

	@PostMapping("/remove")
	String remove(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.webhooks.remove(this.webhooks.of(account, id));
		redirect.addFlashAttribute("notice", "webhook-removed");
		return "redirect:" + WebhookController.PATH;
	}

}
