package dev.earshot.account.login;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.web.Notice;
import dev.earshot.web.NoticeSource;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Warns on all pages but the profile that Spotify ends a login within two weeks.
 */
@Component
@Order(10)
class LoginNotice implements NoticeSource {

	private final StoredTokens tokens;

	private final InstantSource clock;

	LoginNotice(StoredTokens tokens, InstantSource clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public Optional<Notice> notice(AccountId account, String path) {
		return path.equals("/profile") ? Optional.empty() : endsSoon(account);
	}

	private Optional<Notice> endsSoon(AccountId account) {
		Instant now = this.clock.instant();
		return this.tokens.consent(account)
			.filter((consent) -> consent.endsSoon(now))
			.map((consent) -> notice(consent.daysLeft(now)));
	}

	private static Notice notice(long daysLeft) {
		return new Notice("calendar", "profile.due.soon", daysLeft, "/oauth2/authorization", "profile.due.now");
	}

}
