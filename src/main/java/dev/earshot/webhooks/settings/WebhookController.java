package dev.earshot.webhooks.settings;

import java.util.Map;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.web.FormTokens;
import dev.earshot.webhooks.Deliveries;
import dev.earshot.webhooks.DeliveryQueue;
import dev.earshot.webhooks.TooManyWebhooks;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.Webhooks;
import dev.earshot.webhooks.Webhooks.IssuedWebhook;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages that list, create and change webhooks and show their deliveries.
 */
@Controller
@RequestMapping(WebhookController.PATH)
class WebhookController {

	static final String PATH = "/share/webhooks";

	private static final String LIST = "webhooks/webhooks";

	private static final String PAGE = "webhooks/webhook";

	private final Webhooks webhooks;

	private final Deliveries deliveries;

	private final WebhookFormValidator validator;

	private final DeliveryQueue queue;

	private final FormTokens tokens;

	WebhookController(Webhooks webhooks, Deliveries deliveries, WebhookFormValidator validator, DeliveryQueue queue,
			FormTokens tokens) {
		this.webhooks = webhooks;
		this.deliveries = deliveries;
		this.validator = validator;
		this.queue = queue;
		this.tokens = tokens;
	}

	@GetMapping
	String list(@CurrentAccount AccountId account, Model model) {
		return showList(account, WebhookForm.empty(), Map.of(), model);
	}

	private String showList(AccountId account, WebhookForm form, Map<String, String> refusals, Model model) {
		model.addAttribute("webhooks", this.webhooks.of(account));
		model.addAttribute("most", Webhooks.MAX_PER_ACCOUNT);
		model.addAttribute("full", this.webhooks.isFull(account));
		model.addAttribute("once", this.tokens.newToken());
		model.addAttribute("form", form);
		model.addAttribute("wrong", refusals);
		return LIST;
	}

	@PostMapping
	String create(@CurrentAccount AccountId account, @ModelAttribute WebhookForm form, HttpServletRequest request,
			Model model, RedirectAttributes redirect) {
		Map<String, String> refusals = this.validator.refusals(form, account);
		if (!refusals.isEmpty()) {
			return showList(account, form, refusals, model);
		}
		try {
			return this.tokens.runOnce(request, "webhook", () -> issue(account, form))
				.map((issued) -> SecretPage.show(issued, model))
				.orElseGet(() -> SecretPage.alreadyShown(PATH, redirect));
		}
		catch (TooManyWebhooks ex) {
			return showList(account, form, Map.of(), model);
		}
	}

	private IssuedWebhook issue(AccountId account, WebhookForm form) {
		return this.webhooks.create(account, form.name(), form.uri(), form.selectedEvents());
	}

	@GetMapping("/{id}")
	String page(@CurrentAccount AccountId account, @PathVariable String id, Model model) {
		Webhook webhook = this.webhooks.of(account, id);
		return showPage(webhook, WebhookForm.of(webhook), Map.of(), model);
	}

	private String showPage(Webhook webhook, WebhookForm form, Map<String, String> refusals, Model model) {
		model.addAttribute("webhook", webhook);
		model.addAttribute("deliveries", this.deliveries.log(webhook.id()));
		model.addAttribute("once", this.tokens.newToken());
		model.addAttribute("form", form);
		model.addAttribute("wrong", refusals);
		return PAGE;
	}

	@PostMapping("/{id}")
	String change(@CurrentAccount AccountId account, @PathVariable String id, @ModelAttribute WebhookForm form,
			Model model, RedirectAttributes redirect) {
		Webhook webhook = this.webhooks.of(account, id);
		Map<String, String> refusals = this.validator.refusals(form, webhook);
		if (!refusals.isEmpty()) {
			return showPage(webhook, form, refusals, model);
		}
		this.webhooks.change(id, (before) -> before.with(form.name(), form.uri(), form.selectedEvents()));
		if (!webhook.url().equals(form.uri())) {
			this.queue.retryNow(id);
		}
		redirect.addFlashAttribute("notice", "webhook-changed");
		return "redirect:" + PATH + "/" + id;
	}

}
