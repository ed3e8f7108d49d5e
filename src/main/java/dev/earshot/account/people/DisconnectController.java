package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way out.
 */
@Controller
class DisconnectController {

	private final AccountRemoval removal;

	DisconnectController(AccountRemoval removal) {
		this.removal = removal;
	}

	@PostMapping("/profile/disconnect")
	String disconnect(@CurrentAccount AccountId id, HttpServletRequest request, RedirectAttributes redirect)
			throws ServletException {
		Optional<String> receipt = this.removal.disconnect(id);
		request.logout();
		receipt.ifPresent((issued) -> redirect.addAttribute("receipt", issued));
		return "redirect:/profile/disconnected";
	}

}
