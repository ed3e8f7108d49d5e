package dev.earshot.spotify.budget;

import java.util.Map;
import java.util.Objects;

import dev.earshot.RunningEarshot;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What a program keeps in memory of the calls of former tests and of what Spotify said to
 * them.
 */
public final class BudgetMemory {

	private BudgetMemory() {
	}

	/**
	 * Lets a program begin a new day, with no calls made and none refused.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		CallBudget budget = earshot.bean(CallBudget.class);
		CallCounts counts = (CallCounts) field(budget, "counts");
		synchronized (budget) {
			clear(field(budget, "breakers"), "breakers");
			clear(field(budget, "daily"), "quotas");
		}
		synchronized (counts) {
			counts.flush();
			earshot.bean(JdbcClient.class).sql("delete from call_count").update();
			clear(counts, "calls");
		}
	}

	private static void clear(Object owner, String name) {
		((Map<?, ?>) field(owner, name)).clear();
	}

	private static Object field(Object owner, String name) {
		return Objects.requireNonNull(ReflectionTestUtils.getField(owner, name));
	}

}
