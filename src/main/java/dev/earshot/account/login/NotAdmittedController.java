package dev.earshot.account.login;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.people.DisplayNames;
import dev.earshot.account.people.NotAdmitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows people who are not admitted the Spotify ID to send to the owner.
 */
@Controller
class NotAdmittedController {

	private static final String SPOTIFY_ID = NotAdmittedController.class.getName() + ".spotifyId";

	private static final String DISPLAY_NAME = NotAdmittedController.class.getName() + ".displayName";

	private final DisplayNames names;

	NotAdmittedController(DisplayNames names) {
		this.names = names;
	}

	static void remember(NotAdmitted stranger, HttpSession session) {
		session.setAttribute(SPOTIFY_ID, stranger.spotifyId());
		session.setAttribute(DISPLAY_NAME, stranger.displayName());
	}

	@GetMapping("/login/not-admitted")
	String page(HttpServletRequest request, @AuthenticationPrincipal @Nullable AccountPrincipal person, Model model) {
		HttpSession session = request.getSession(false);
		if (session == null || session.getAttribute(SPOTIFY_ID) == null) {
			return "redirect:/login";
		}
		model.addAttribute("spotifyId", session.getAttribute(SPOTIFY_ID));
		model.addAttribute("displayName", session.getAttribute(DISPLAY_NAME));
		// Somebody else is signed in to this browser.
		model.addAttribute("loggedInAs", (person != null) ? this.names.of(person.accountId()).orElse(null) : null);
		return "account/not-admitted";
	}

}
