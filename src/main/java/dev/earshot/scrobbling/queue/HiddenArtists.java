package dev.earshot.scrobbling.queue;

import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedItem;

import org.springframework.stereotype.Component;

/**
 * What somebody does not count in their own numbers is not told to others either.
 */
@Component
public class HiddenArtists {

	private final Listeners listeners;

	private final CountingRules rules;

	public HiddenArtists(Listeners listeners, CountingRules rules) {
		this.listeners = listeners;
		this.rules = rules;
	}

	public boolean hide(AccountId account, LoggedItem item) {
		return this.listeners.find(account).filter((listener) -> this.rules.hides(listener.id(), item)).isPresent();
	}

}
