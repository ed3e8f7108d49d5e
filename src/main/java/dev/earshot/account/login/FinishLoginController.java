package dev.earshot.account.login;

import java.util.List;
import java.util.Optional;

import dev.earshot.account.pending.PendingLogin;
import dev.earshot.account.pending.PendingLogins;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finishes a login by the address that a provider sent the browser to, pasted by somebody
 * whose browser could not load it. The ordinary callback then checks the state, once.
 */
@Controller
class FinishLoginController {

	private final PendingLogins pending;

	FinishLoginController(PendingLogins pending) {
		this.pending = pending;
	}

	@PostMapping("/login/finish")
	String finish(@RequestParam String address, HttpServletRequest request) {
		List<PendingLogin> logins = this.pending.all(request);
		if (logins.isEmpty()) {
			return refused(LoginRefusal.STATE_MISMATCH);
		}
		return logins.stream()
			.flatMap((login) -> callback(address, login).stream())
			.findFirst()
			.orElseGet(() -> refused(LoginRefusal.FINISH_ADDRESS));
	}

	private static Optional<String> callback(String address, PendingLogin login) {
		return CallbackAddress.query(address, login.redirectUri())
			.map((query) -> "redirect:/login/oauth2/code/" + login.registrationId() + "?" + query);
	}

	private static String refused(LoginRefusal refusal) {
		return "redirect:" + refusal.page();
	}

}
