package dev.earshot.account.invitations;

import dev.earshot.account.invitations.InvitationAudit.InvitationLinkCreated;
import dev.earshot.account.invitations.InvitationAudit.InvitationLinkWithdrawn;
import dev.earshot.web.FormTokens;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The owner's forms about invitation links. A new link is shown once, in the response.
 */
@Controller
@RequestMapping("/admin/invitations/links")
class InvitationLinksController {

	private static final String BACK = "redirect:/admin";

	private final InvitationLinks links;

	private final PublicUrl publicUrl;

	private final FormTokens tokens;

	private final ApplicationEventPublisher events;

	InvitationLinksController(InvitationLinks links, PublicUrl publicUrl, FormTokens tokens,
			ApplicationEventPublisher events) {
		this.links = links;
		this.publicUrl = publicUrl;
		this.tokens = tokens;
		this.events = events;
	}

	@PostMapping
	String create(HttpServletRequest request, Model model, RedirectAttributes redirect) {
		return this.tokens.runOnce(request, "invitation-link", this::create)
			.map((token) -> issued(token, model))
			.orElseGet(() -> alreadyShown(redirect));
	}

	private String create() {
		String token = this.links.create();
		this.events.publishEvent(new InvitationLinkCreated());
		return token;
	}

	private String issued(String token, Model model) {
		model.addAttribute("address", this.publicUrl.base() + InvitationPageController.PATH + "/" + token);
		model.addAttribute("loopback", this.publicUrl.isLoopback());
		model.addAttribute("days", InvitationLinks.LIFETIME.toDays());
		return "account/invitation-issued";
	}

	private static String alreadyShown(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "invitation-link-shown");
		return BACK;
	}

	@PostMapping("/withdraw")
	String withdraw(@RequestParam String id, RedirectAttributes redirect) {
		if (this.links.withdraw(id)) {
			this.events.publishEvent(new InvitationLinkWithdrawn());
		}
		redirect.addFlashAttribute("notice", "invitation-revoked");
		return BACK;
	}

}
