package dev.earshot.history.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.details.ItemDetails;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Has covers fetched, or removed.
 */
@Controller
class CoverController {

	private final Listeners listeners;

	private final ItemDetails details;

	CoverController(Listeners listeners, ItemDetails details) {
		this.listeners = listeners;
		this.details = details;
	}

	@PostMapping("/history/covers")
	String set(@CurrentAccount AccountId account, @RequestParam boolean on, RedirectAttributes redirect) {
		this.listeners.find(account).ifPresent((listener) -> {
			set(listener, on);
			redirect.addFlashAttribute("notice", on ? "covers-on" : "covers-off");
		});
		return "redirect:/history/settings";
	}

	private void set(Listener listener, boolean on) {
		if (on) {
			this.details.switchOn(listener);
		}
		else {
			this.details.switchOff(listener);
		}
	}

}
