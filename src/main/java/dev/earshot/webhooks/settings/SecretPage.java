package dev.earshot.webhooks.settings;

import dev.earshot.webhooks.Webhooks.IssuedWebhook;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page that shows a webhook's secret, once.
 */
final class SecretPage {

	private SecretPage() {
	}

	static String show(IssuedWebhook issued, Model model) {
		model.addAttribute("issued", issued);
		return "webhooks/secret";
	}

	static String alreadyShown(String back, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "webhook-shown");
		return "redirect:" + back;
	}

}
