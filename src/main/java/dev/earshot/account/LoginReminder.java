package dev.earshot.account;

import java.time.InstantSource;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Reminds people on every page that Spotify is about to end their login, from two weeks
 * before. The profile says so itself.
 */
@ControllerAdvice
class LoginReminder {

	static final int DAYS_BEFORE = 14;

	private final StoredTokens tokens;

	private final InstantSource clock;

	LoginReminder(StoredTokens tokens, InstantSource clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@ModelAttribute("loginEndsInDays")
	@Nullable Long loginEndsInDays(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
		if (person == null || request.getServletPath().equals("/profile")) {
			return null;
		}
		return this.tokens.consent(person.accountId())
			.map((consent) -> consent.daysLeft(this.clock.instant()))
			.filter((days) -> days <= DAYS_BEFORE)
			.orElse(null);
	}

}
