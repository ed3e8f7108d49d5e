package dev.earshot.spotify.budget;

import java.util.concurrent.TimeUnit;

import dev.earshot.nodes.NodeMessageListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Hears of the calls that other nodes make, and what Spotify said to them.
 */
class BudgetChanges implements NodeMessageListener {

	private static final Logger logger = LoggerFactory.getLogger(BudgetChanges.class);

	private final CallBudget budget;

	private final BudgetMessages messages;

	BudgetChanges(CallBudget budget, BudgetMessages messages) {
		this.budget = budget;
		this.messages = messages;
	}

	@Override
	public String topic() {
		return BudgetMessages.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		BudgetMessages.read(text).forEach(this.budget::heard);
	}

	@Override
	public void missed() {
		this.budget.readAgain();
	}

	// A node that was cut off from the database counts its calls there later.
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void compare() {
		if (this.messages.hasListeners()) {
			try {
				missed();
			}
			catch (DataAccessException ex) {
				logger.debug("The calls of other nodes are not known", ex);
			}
		}
	}

}
