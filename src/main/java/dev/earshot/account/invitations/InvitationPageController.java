package dev.earshot.account.invitations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What an invitation link opens. Looking at it does not use it up, as programs that
 * preview links do that, too.
 */
@Controller
class InvitationPageController {

	static final String PATH = "/login/invitation";

	private final InvitationLinks links;

	private final PresentedInvitation presented;

	InvitationPageController(InvitationLinks links, PresentedInvitation presented) {
		this.links = links;
		this.presented = presented;
	}

	@GetMapping(PATH + "/{token}")
	String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		if (this.links.isOpen(token)) {
			this.presented.remember(token, request, response);
		}
		else {
			response.setStatus(HttpStatus.GONE.value());
			model.addAttribute("refusal", InvitationRefusal.INVITATION_CLOSED);
		}
		return "account/invitation";
	}

}
