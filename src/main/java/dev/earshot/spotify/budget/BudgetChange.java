package dev.earshot.spotify.budget;

import java.time.Instant;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a node tells the others about its calls. As a text it is five words.
 */
sealed interface BudgetChange {

	/** Parts of a text. */
	int WORDS = 5;

	/** Stands for no account. */
	String NOBODY = "-";

	String text();

	/**
	 * Reads what {@link #text()} returned.
	 * @return empty for what another version of Earshot means
	 */
	static Optional<BudgetChange> read(String text) {
		String[] words = text.split(" ");
		try {
			return (words.length == WORDS) ? Optional.ofNullable(read(words)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable BudgetChange read(String[] words) {
		return switch (words[0]) {
			case "called" -> Called.read(words);
			case "opened" -> new Opened(new BreakerScope(words[1]), new Interval(instant(words[2]), instant(words[3])));
			case "closed" -> new Closed(new BreakerScope(words[1]));
			case "learned" -> new Learned(EndpointFamily.valueOf(words[1]),
					new LearnedQuota(Integer.parseInt(words[2]), instant(words[3])));
			default -> null;
		};
	}

	private static Instant instant(String millis) {
		return Instant.ofEpochMilli(Long.parseLong(millis));
	}

	private static String text(Object... words) {
		Object[] all = new Object[WORDS];
		for (int word = 0; word < all.length; word++) {
			all[word] = (word < words.length) ? words[word] : NOBODY;
		}
		return "%s %s %s %s %s".formatted(all);
	}

	/**
	 * A call is made.
	 *
	 * @param hour where it counts
	 * @param isStranger whether it is made for somebody who is not logged in
	 */
	record Called(HourlyCountKey hour, boolean isStranger) implements BudgetChange {

		private static final String STRANGER = "stranger";

		private static final String MEMBER = "member";

		@Override
		public String text() {
			AccountId account = this.hour.account();
			return BudgetChange.text("called", this.hour.family(), (account != null) ? account : NOBODY,
					this.hour.start().toEpochMilli(), this.isStranger ? STRANGER : MEMBER);
		}

		private static Called read(String[] words) {
			AccountId account = words[2].equals(NOBODY) ? null : new AccountId(words[2]);
			return new Called(new HourlyCountKey(EndpointFamily.valueOf(words[1]), account, instant(words[3])),
					words[WORDS - 1].equals(STRANGER));
		}

	}

	/**
	 * Spotify refuses calls.
	 *
	 * @param period from when it was told, until when no calls are to be made
	 */
	record Opened(BreakerScope scope, Interval period) implements BudgetChange {

		@Override
		public String text() {
			return BudgetChange.text("opened", this.scope.name(), this.period.start().toEpochMilli(),
					this.period.end().toEpochMilli());
		}

	}

	/**
	 * Spotify accepts calls again.
	 */
	record Closed(BreakerScope scope) implements BudgetChange {

		@Override
		public String text() {
			return BudgetChange.text("closed", this.scope.name());
		}

	}

	/**
	 * Spotify has shown how many calls are too many.
	 */
	record Learned(EndpointFamily family, LearnedQuota quota) implements BudgetChange {

		@Override
		public String text() {
			return BudgetChange.text("learned", this.family, this.quota.calls(), this.quota.learnedAt().toEpochMilli());
		}

	}

}
