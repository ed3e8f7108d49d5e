package dev.earshot.scrobbling.page;

import java.net.URI;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.RecentLogin;
import dev.earshot.core.AccountId;
import dev.earshot.core.OneLine;
import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.listenbrainz.ListenBrainz;
import dev.earshot.webhooks.http.TargetRefusal;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that connects an account at ListenBrainz, or at a server that speaks its API.
 */
@Controller
class ListenBrainzController {

	static final String ADDRESS = "address";

	private final NewTargets targets;

	private final ListenBrainz service;

	private final RecentLogin recentLogin;

	ListenBrainzController(NewTargets targets, ListenBrainz service, RecentLogin recentLogin) {
		this.targets = targets;
		this.service = service;
		this.recentLogin = recentLogin;
	}

	@PostMapping(ScrobblingController.PATH + "/listenbrainz")
	String connect(@CurrentAccount AccountId account, @RequestParam String address, @RequestParam String token,
			HttpServletRequest request, RedirectAttributes redirect) {
		this.recentLogin.require(request.getSession(), ScrobblingController.PATH);
		String base = ListenBrainz.normalized(address);
		redirect.addFlashAttribute(ADDRESS, base);
		TargetRefusal refusal = this.service.refusal(base, account);
		if (refusal != null) {
			redirect.addFlashAttribute("wrongAddress", refusal.code());
			return "redirect:" + ScrobblingController.PATH + "#listenbrainz";
		}
		AccountCheck check = this.service.check(URI.create(base), OneLine.of(token));
		return this.targets.connect(account, ServiceKind.LISTENBRAINZ, check, ScrobblingRefusal.SCROBBLING_TOKEN,
				redirect);
	}

}
