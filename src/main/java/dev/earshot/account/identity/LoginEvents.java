package dev.earshot.account.identity;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Publishes that somebody has logged in, or has connected Spotify to their account. Who
 * links another identity was logged in before and still is.
 */
@Component
public class LoginEvents {

	private final OAuthProviders providers;

	private final ApplicationEventPublisher events;

	LoginEvents(OAuthProviders providers, ApplicationEventPublisher events) {
		this.providers = providers;
		this.events = events;
	}

	public void publish(AccountId account, OAuth2AuthenticationToken login) {
		boolean isLink = PendingLogins.linkTarget().isPresent();
		if (!isLink || this.providers.ids().contains(login.getAuthorizedClientRegistrationId())) {
			this.events.publishEvent(new AccountConnected(account, isLink));
		}
	}

}
