package dev.earshot.spotify.budget;

import java.io.IOException;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.postgres.ConnectedNodes;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget.Call;
import org.jspecify.annotations.Nullable;

/**
 * A node whose calls count together with those of others.
 */
class BudgetNode {

	private final CallBudget budget;

	private final AccountId account;

	BudgetNode(ConnectedNodes nodes, String name, InstantSource clock, Ticker ticker) {
		BudgetMessages messages = new BudgetMessages(nodes.messages(name), Runnable::run);
		this.account = new AccountId(name);
		this.budget = new CallBudget(BudgetStage.PROPERTIES,
				new CallBudgetStore(nodes.jdbc(), messages, nodes.locks(name)), (_) -> {
				}, clock, ticker);
		nodes.listen(name, new BudgetChanges(this.budget, messages));
	}

	/**
	 * Makes a call that succeeds if the budget allows it.
	 * @return the refusal of the budget; {@code null} if the call was made
	 */
	@Nullable SpotifyRefusal call(CallPriority priority) {
		return call(priority, () -> "");
	}

	@Nullable SpotifyRefusal call(CallPriority priority, Call<String> call) {
		try {
			this.budget.spend(new CallContext(EndpointFamily.PLAYER, this.account, priority), call);
			return null;
		}
		catch (SpotifyRefused ex) {
			return ex.refusal();
		}
		catch (IOException ex) {
			return new SpotifyRefusal.Unreachable();
		}
	}

	@Nullable SpotifyRefusal refused(SpotifyRefusal refusal) {
		return call(CallPriority.LIVE, () -> {
			throw new SpotifyRefused(refusal);
		});
	}

	CallBudget budget() {
		return this.budget;
	}

	FamilyUsage today() {
		return this.budget.usageToday().get(EndpointFamily.PLAYER.ordinal());
	}

}
