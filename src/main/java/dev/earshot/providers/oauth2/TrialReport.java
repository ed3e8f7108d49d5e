package dev.earshot.providers.oauth2;

import java.time.Instant;
import java.util.List;

import dev.earshot.providers.ProviderRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answered in a trial login, step by step. The last step may have failed.
 */
record TrialReport(Instant at, List<Step> steps) {

	public boolean succeeded() {
		return this.steps.stream().allMatch((step) -> step.refusal() == null);
	}

	/**
	 * A step.
	 *
	 * @param code as in the messages
	 * @param refusal why it failed; {@code null} if it did not
	 */
	record Step(String code, @Nullable ProviderRefusal refusal, List<Fact> facts) {
	}

	/**
	 * A part of an answer.
	 *
	 * @param code as in the messages
	 */
	record Fact(String code, String value) {
	}

}
