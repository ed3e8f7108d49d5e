package dev.earshot.scrobbling.targets;

import java.util.List;
import java.util.Map;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * Where a person's plays are sent to.
 */
@Component
class TargetAccountData implements AccountData {

	private final Targets targets;

	TargetAccountData(Targets targets) {
		this.targets = targets;
	}

	@Override
	public void stop(AccountId account) {
		this.targets.stop(account);
	}

	// A request that was under way may have connected another one since.
	@Override
	public void erase(AccountId account) {
		this.targets.removeAll(account);
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		List<Exported> targets = this.targets.of(account).stream().map(Exported::of).toList();
		return targets.isEmpty() ? Map.of() : Map.of("scrobblingTargets", targets);
	}

	private record Exported(String service, String address, String userName, String state, String connectedAt) {

		static Exported of(Target target) {
			return new Exported(target.kind().code(), target.service().base().toString(), target.service().userName(),
					target.health().state().code(), target.connectedAt().toString());
		}

	}

}
