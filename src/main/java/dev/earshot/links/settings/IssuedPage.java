package dev.earshot.links.settings;

import java.time.InstantSource;

import dev.earshot.links.ShareLinks.Issued;
import dev.earshot.web.PublicUrl;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the addresses of a link once, in the response to the request that issued the
 * token, so that the token is kept nowhere until another request.
 */
@Component
class IssuedPage {

	static final String REDIRECT_TO_LINKS = "redirect:/share";

	private final PublicUrl publicUrl;

	private final InstantSource clock;

	IssuedPage(PublicUrl publicUrl, InstantSource clock) {
		this.publicUrl = publicUrl;
		this.clock = clock;
	}

	String of(Issued issued, Model model) {
		model.addAttribute("link", issued.link());
		model.addAttribute("snippets", new Snippets(this.publicUrl.base(), issued.token()));
		model.addAttribute("expired", issued.link().isExpired(this.clock.instant()));
		model.addAttribute("loopback", this.publicUrl.isLoopback());
		return "links/issued";
	}

	static String alreadyShown(RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", "link-shown");
		return REDIRECT_TO_LINKS;
	}

}
