package dev.earshot.fuzz;

import java.util.List;

/**
 * How long each target is fuzzed.
 *
 * @param seconds at most; zero for any time
 * @param executions at most; zero for any number
 */
record FuzzLimit(long seconds, long executions) {

	static FuzzLimit configured() {
		return new FuzzLimit(Long.getLong("fuzz.seconds", 2), Long.getLong("fuzz.executions", 0));
	}

	/** Returns the arguments of libFuzzer. */
	List<String> arguments() {
		return List.of("-max_total_time=" + this.seconds, "-runs=" + ((this.executions > 0) ? this.executions : -1));
	}

}
