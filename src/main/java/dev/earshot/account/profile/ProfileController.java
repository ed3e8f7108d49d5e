package dev.earshot.account.profile;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.earshot.account.CurrentAccount;
import dev.earshot.account.ProfileSection;
import dev.earshot.account.people.Account;
import dev.earshot.account.people.Accounts;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.payload.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The profile page: Spotify profile, consent and its expiry, and the sections of modules.
 */
@Controller
class ProfileController {

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private final Accounts accounts;

	private final StoredTokens tokens;

	private final Profiles profiles;

	private final ObjectProvider<ProfileSection> sections;

	private final InstantSource clock;

	ProfileController(Accounts accounts, StoredTokens tokens, Profiles profiles,
			ObjectProvider<ProfileSection> sections, InstantSource clock) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.profiles = profiles;
		this.sections = sections;
		this.clock = clock;
	}

	@GetMapping("/profile")
	String page(@CurrentAccount AccountId id, HttpServletRequest request, Model model) {
		Account account = this.accounts.find(id).orElseThrow();
		CurrentUser current = account.hasSpotify() ? current(id, model) : null;
		Consent consent = this.tokens.consent(id).orElse(null);
		model.addAttribute("profile", ProfileView.of(account, consent, current, this.clock.instant()));
		model.addAttribute("stillSignedIn", request.getParameter("still-signed-in") != null);
		model.addAttribute("sections",
				this.sections.orderedStream().flatMap((section) -> section.content(id).stream()).toList());
		return "account/profile";
	}

	// Shows the stored data even if Spotify does not answer.
	private @Nullable CurrentUser current(AccountId id, Model model) {
		try {
			return this.profiles.of(id).orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
		}
		catch (CompletionException ex) {
			model.addAttribute("refusal", refusal(ex.getCause()));
			return null;
		}
	}

	private static SpotifyRefusal refusal(@Nullable Throwable cause) {
		return switch (cause) {
			case SpotifyRefused refused -> refused.refusal();
			case TimeoutException _ -> new SpotifyRefusal.Unreachable();
			case null, default -> throw new IllegalStateException(cause);
		};
	}

}
