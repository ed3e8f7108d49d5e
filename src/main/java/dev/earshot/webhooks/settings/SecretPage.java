package dev.earshot.webhooks.settings;

import dev.earshot.webhooks.Webhooks.Issued;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page that shows the secret of a webhook, once: it is the answer to making it.
 */
final class SecretPage {

	private SecretPage() {
	}

	static String of(Issued issued, Model model) {
		model.addAttribute("issued", issued);
		return "webhooks/secret";
	}

	static String shownBefore(String back, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "webhook-shown");
		return "redirect:" + back;
	}

}
