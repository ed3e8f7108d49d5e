package dev.earshot.account.login;

import dev.earshot.account.people.NotAdmitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells somebody who is not admitted what to give to the owner of this server.
 */
@Controller
class StrangerController {

	private static final String SPOTIFY_ID = StrangerController.class.getName() + ".spotifyId";

	private static final String DISPLAY_NAME = StrangerController.class.getName() + ".displayName";

	static void remember(NotAdmitted stranger, HttpSession session) {
		session.setAttribute(SPOTIFY_ID, stranger.spotifyId());
		session.setAttribute(DISPLAY_NAME, stranger.displayName());
	}

	@GetMapping("/login/not-admitted")
	String page(HttpServletRequest request, Model model) {
		HttpSession session = request.getSession(false);
		if (session == null || session.getAttribute(SPOTIFY_ID) == null) {
			return "redirect:/login";
		}
		model.addAttribute("spotifyId", session.getAttribute(SPOTIFY_ID));
		model.addAttribute("displayName", session.getAttribute(DISPLAY_NAME));
		return "account/not-admitted";
	}

}
