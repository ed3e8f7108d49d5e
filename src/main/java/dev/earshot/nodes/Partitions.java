package dev.earshot.nodes;

/**
 * The parts that the work is divided into, with numbers from 0. A node holds a share of
 * them, so that the cost does not grow with the accounts.
 */
public final class Partitions {

	/** How many there are: it can be divided evenly by most numbers of nodes. */
	public static final int COUNT = 60;

	private Partitions() {
	}

	/**
	 * Returns the partition of a task.
	 * @param task its name, such as the ID of an account
	 */
	public static int of(String task) {
		return Math.floorMod(task.hashCode(), COUNT);
	}

}
