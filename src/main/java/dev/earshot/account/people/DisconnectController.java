package dev.earshot.account.people;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

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
	String disconnect(@CurrentAccount AccountId id, HttpServletRequest request) throws ServletException {
		this.removal.disconnect(id);
		request.logout();
		return "redirect:/profile/disconnected";
	}

	@GetMapping("/profile/disconnected")
	String disconnected() {
		return "account/disconnected";
	}

}
