package dev.earshot.links.settings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkViews;
import dev.earshot.links.LinkViews.Usage;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.web.FormTokens;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of the links of a person with their usage, where one is renewed or revoked.
 */
@Controller
class LinksController implements LinkPages {

	private final ShareLinks links;

	private final LinkViews views;

	private final IssuedPage issued;

	private final FormTokens tokens;

	private final InstantSource clock;

	LinksController(ShareLinks links, LinkViews views, IssuedPage issued, FormTokens tokens, InstantSource clock) {
		this.links = links;
		this.views = views;
		this.issued = issued;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping("/share")
	String page(@CurrentAccount AccountId account, Model model) {
		model.addAttribute("links", links(account));
		model.addAttribute("full", this.links.isFull(account));
		model.addAttribute("most", ShareLinks.MAX_PER_ACCOUNT);
		model.addAttribute("once", this.tokens.newToken());
		return "links/links";
	}

	private List<LinkView> links(AccountId account) {
		Map<String, Usage> usage = this.views.of(account);
		Instant now = this.clock.instant();
		return this.links.of(account)
			.stream()
			.map((link) -> LinkView.of(link, usage.getOrDefault(link.id(), Usage.NONE), now))
			.toList();
	}

	@PostMapping("/share/{id}/renew")
	String renew(@CurrentAccount AccountId account, @PathVariable String id, HttpServletRequest request, Model model,
			RedirectAttributes redirect) {
		ShareLink link = this.links.of(account, id);
		return this.tokens.runOnce(request, id, () -> this.links.renew(link))
			.map((renewed) -> this.issued.of(renewed, model))
			.orElseGet(() -> IssuedPage.alreadyShown(redirect));
	}

	@PostMapping("/share/{id}/revoke")
	String revoke(@CurrentAccount AccountId account, @PathVariable String id, RedirectAttributes redirect) {
		this.links.revoke(this.links.of(account, id));
		redirect.addFlashAttribute("notice", "link-revoked");
		return IssuedPage.REDIRECT_TO_LINKS;
	}

}
