package dev.earshot.account.login;

import java.time.Instant;
import java.util.Locale;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.identity.LoginOffers;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.account.people.DisplayNames;
import dev.earshot.core.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The login page, which also says why the last attempt failed.
 */
@Controller
class LoginController {

	private final LoginOffers offers;

	private final LoginAddress address;

	private final PendingLogins pendingLogins;

	private final DisplayNames names;

	private final MessageSource messages;

	LoginController(LoginOffers offers, LoginAddress address, PendingLogins pendingLogins, DisplayNames names,
			MessageSource messages) {
		this.offers = offers;
		this.address = address;
		this.pendingLogins = pendingLogins;
		this.names = names;
		this.messages = messages;
	}

	@GetMapping("/login")
	String page(HttpServletRequest request, @AuthenticationPrincipal @Nullable AccountPrincipal person, Model model,
			Locale locale, @RequestParam(required = false) @Nullable String refused,
			@RequestParam(required = false) @Nullable String until) {
		if (!this.offers.canLogIn()) {
			return "redirect:/setup";
		}
		model.addAttribute("refusal", refusal(refused, until, locale));
		model.addAttribute("signedOut", person == null && request.getParameter("signed-out") != null);
		model.addAttribute("loggedInAs", (person != null) ? this.names.of(person.accountId()).orElse(null) : null);
		model.addAttribute("offers", this.offers.all());
		model.addAttribute("providerLogout", (person != null) ? null : this.offers.logout(request).orElse(null));
		model.addAttribute("elsewhere", this.address.elsewhere(request));
		model.addAttribute("waiting", this.pendingLogins.exist(request));
		return "account/login";
	}

	// Anybody can make up the parameters: only known codes are shown.
	private @Nullable Refusal refusal(@Nullable String code, @Nullable String until, Locale locale) {
		return (code != null && code.matches("[a-z-]{1,40}") && hasMessage(code, locale))
				? new RefusalFromQuery(code, time(until)) : null;
	}

	private static @Nullable Instant time(@Nullable String millis) {
		return (millis != null && millis.matches("\\d{1,14}")) ? Instant.ofEpochMilli(Long.parseLong(millis)) : null;
	}

	private boolean hasMessage(String code, Locale locale) {
		return this.messages.getMessage("refusal." + code + ".next", null, null, locale) != null;
	}

	record RefusalFromQuery(String code, @Nullable Instant until) implements Refusal {

	}

}
