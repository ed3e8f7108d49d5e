package dev.earshot.history.details;

import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;

import org.springframework.stereotype.Component;

/**
 * Whether somebody wants covers, as part of what is kept about them.
 */
@Component
class DetailAccountData implements AccountData {

	private final Listeners listeners;

	private final ItemDetails details;

	DetailAccountData(Listeners listeners, ItemDetails details) {
		this.listeners = listeners;
		this.details = details;
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return this.listeners.find(account)
			.<Map<String, Object>>map((listener) -> Map.of("listeningLogCovers", this.details.areWanted(listener)))
			.orElse(Map.of());
	}

}
