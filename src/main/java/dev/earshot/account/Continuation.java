package dev.earshot.account;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;

/**
 * The page between a form here and a page of a provider: the Content-Security-Policy lets
 * no form lead elsewhere, not even by a redirect. It goes on by itself.
 */
public final class Continuation {

	private Continuation() {
	}

	/**
	 * Prepares the page.
	 * @param address the provider's page
	 * @param provider the provider's name
	 * @return the template
	 */
	public static String to(String address, String provider, HttpServletResponse response, Model model) {
		response.setHeader("Refresh", "0; url=" + address);
		model.addAttribute("address", address);
		model.addAttribute("provider", provider);
		return "account/continuation";
	}

}
