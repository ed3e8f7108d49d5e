package dev.earshot.bench;

/**
 * A way to decide when to ask Spotify again.
 */
public interface Policy {

	/**
	 * Its name in the table.
	 * @return who asks like this
	 */
	String name();

	/**
	 * Begins a day.
	 * @return who asks on that day
	 */
	Asker begin();

	/**
	 * One who asks again and again.
	 */
	interface Asker {

		/**
		 * Takes an answer.
		 * @param answer the answer
		 * @param asked when it was asked for, in milliseconds
		 * @param received when it came
		 * @return when to ask next
		 */
		long next(PollAnswer answer, long asked, long received);

		/**
		 * Whether the last answer is what it shows.
		 * @return {@code false} if it waits for another
		 */
		default boolean believes() {
			return true;
		}

	}

}
