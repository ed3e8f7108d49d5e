package dev.earshot.scrobbling.page;

import java.net.URI;

import dev.earshot.account.Continuation;
import dev.earshot.account.CurrentAccount;
import dev.earshot.account.RecentLogin;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.lastfm.LastFm;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads to Last.fm, where people agree, and takes its answer. The answer leads on at
 * once, so that no token stays in the address.
 */
@Controller
@RequestMapping(LastFmController.PATH)
class LastFmController {

	static final String PATH = ScrobblingController.PATH + "/lastfm";

	private final NewTargets targets;

	private final LastFm service;

	private final LastFmLogins logins;

	private final RecentLogin recentLogin;

	private final PublicUrl publicUrl;

	LastFmController(NewTargets targets, LastFm service, LastFmLogins logins, RecentLogin recentLogin,
			PublicUrl publicUrl) {
		this.targets = targets;
		this.service = service;
		this.logins = logins;
		this.recentLogin = recentLogin;
		this.publicUrl = publicUrl;
	}

	@PostMapping
	String begin(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		this.recentLogin.require(request.getSession(), ScrobblingController.PATH);
		if (!this.service.isAvailable()) {
			return this.targets.refuse(ScrobblingRefusal.LASTFM_WITHOUT_KEY, redirect);
		}
		String state = this.logins.begin(request.getSession());
		URI callback = URI.create(this.publicUrl.base() + PATH + "/callback?state=" + state);
		return Continuation.to(this.service.authorization(callback).toString(), "Last.fm", response, model);
	}

	@GetMapping("/callback")
	String answer(@CurrentAccount AccountId account, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String token, HttpServletRequest request, RedirectAttributes redirect) {
		if (!this.service.isAvailable() || !this.logins.end(request.getSession(), state)) {
			return this.targets.refuse(ScrobblingRefusal.LASTFM_STATE, redirect);
		}
		return this.targets.connect(account, ServiceKind.LASTFM, this.service.session(token),
				ScrobblingRefusal.LASTFM_NOT_ALLOWED, redirect);
	}

}
