package dev.earshot.nodes;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/**
 * Parts of the only node, for tests.
 */
public final class TestNodes {

	private TestNodes() {
	}

	/** Returns the leases of the only node, which holds all. */
	public static Leases only() {
		return new LocalNode();
	}

	/** Returns lanes of the only node. */
	public static LeasedLanes lanes(TaskScheduler scheduler, InstantSource clock) {
		return new LeasedLanes(new LocalNode(), new LocalNode(), scheduler, clock);
	}

	/** Returns messages to nobody. */
	public static NodeMessages messages() {
		return new LocalNode();
	}

	/** Returns locks that nobody else takes. */
	public static NodeLocks onlyLocks() {
		return new LocalNode();
	}

	/**
	 * The only node, for a context without the rest of the program.
	 */
	public static class Only {

		@Bean
		LocalNode localNode() {
			return new LocalNode();
		}

	}

}
