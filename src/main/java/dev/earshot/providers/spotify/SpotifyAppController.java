package dev.earshot.providers.spotify;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.OneLine;
import dev.earshot.oauth.OAuthProvider;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.RedirectUris;
import dev.earshot.oauth.Registrations;
import dev.earshot.oauth.StoredTokens;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of Spotify: the app as it is registered there, its seats and scopes, and a
 * check of redirect URIs of mobile apps.
 */
@Controller
@RequestMapping(SpotifyAppController.PATH)
class SpotifyAppController {

	static final String PATH = "/admin/providers/spotify";

	private static final int MAX_LENGTH = 500;

	private final OAuthProviders providers;

	private final Registrations registrations;

	private final RedirectUris redirectUris;

	private final StoredTokens tokens;

	private final AppDescriptionRepository apps;

	SpotifyAppController(OAuthProviders providers, Registrations registrations, RedirectUris redirectUris,
			StoredTokens tokens, AppDescriptionRepository apps) {
		this.providers = providers;
		this.registrations = registrations;
		this.redirectUris = redirectUris;
		this.tokens = tokens;
		this.apps = apps;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "") String mobile, Model model) {
		OAuthProvider spotify = this.providers.login();
		List<Set<String>> granted = this.tokens.grantedScopes();
		Set<String> scopes = new TreeSet<>(spotify.scopes());
		granted.forEach(scopes::addAll);
		model.addAttribute("app", this.apps.find());
		model.addAttribute("redirectUri", this.redirectUris.of(spotify.id()));
		model.addAttribute("registration", this.registrations.find(spotify.id()).orElse(null));
		model.addAttribute("seats", granted.size());
		model.addAttribute("allSeats", SpotifyConnections.SEATS);
		model.addAttribute("scopes", scopes);
		return mobile(mobile.strip(), model);
	}

	private static String mobile(String pasted, Model model) {
		Collection<RuleView> rules = RuleView.of(pasted);
		model.addAttribute("mobile", pasted);
		model.addAttribute("rules", rules);
		model.addAttribute("fits", !pasted.isEmpty() && rules.stream().noneMatch(RuleView::broken));
		return "providers/spotify";
	}

	@PostMapping
	String describe(@RequestParam String name, @RequestParam String description, RedirectAttributes redirect) {
		this.apps.save(new AppDescription(shortened(name), shortened(description)));
		redirect.addFlashAttribute("notice", "app-described");
		return "redirect:" + PATH;
	}

	private static String shortened(String text) {
		String stripped = OneLine.of(text);
		return stripped.substring(0, Math.min(MAX_LENGTH, stripped.length()));
	}

}
