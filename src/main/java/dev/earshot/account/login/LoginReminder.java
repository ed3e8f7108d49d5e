package dev.earshot.account.login;

import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.oauth.StoredTokens;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Reminds people on every page that their login at Spotify ends within two weeks. The
 * profile page has its own reminder.
 */
@ControllerAdvice
class LoginReminder {

	private final StoredTokens tokens;

	private final InstantSource clock;

	LoginReminder(StoredTokens tokens, InstantSource clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@ModelAttribute("loginEndsInDays")
	@Nullable Long loginEndsInDays(@AuthenticationPrincipal @Nullable AccountPrincipal person, HttpServletRequest request) {
		if (person == null || request.getServletPath().equals("/profile")) {
			return null;
		}
		Instant now = this.clock.instant();
		return this.tokens.consent(person.accountId())
			.filter((consent) -> consent.endsSoon(now))
			.map((consent) -> consent.daysLeft(now))
			.orElse(null);
	}

}
