package dev.earshot.imports;

import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listeners;

import org.springframework.stereotype.Component;

/**
 * The imports as part of what is kept about a person. They are erased with the log.
 */
@Component
class ImportAccountData implements AccountData {

	private final Listeners listeners;

	private final ImportReports imports;

	ImportAccountData(Listeners listeners, ImportReports imports) {
		this.listeners = listeners;
		this.imports = imports;
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return this.listeners.find(account)
			.<Map<String, Object>>map((listener) -> Map.of("imports", this.imports.of(listener)))
			.orElse(Map.of());
	}

}
