package dev.earshot.providers.apaleo.linking;

import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * The hotel account of a person. Its tokens are deleted with all others.
 */
@Component
class ApaleoAccountData implements AccountData {

	private final ApaleoLinkRepository repository;

	ApaleoAccountData(ApaleoLinkRepository repository) {
		this.repository = repository;
	}

	@Override
	public void erase(AccountId account) {
		this.repository.remove(account);
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return this.repository.find(account)
			.<Map<String, Object>>map((link) -> Map.of("apaleo", link))
			.orElse(Map.of());
	}

}
