package dev.earshot.fuzz;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of fuzzing one target.
 *
 * @param target its name
 * @param exitCode zero without a finding
 * @param output what Jazzer printed
 */
record FuzzResult(String target, int exitCode, String output) {

	private static final int END = 6000;

	boolean isClean() {
		return this.exitCode == 0 && executions() > 0;
	}

	long executions() {
		return number("stat::number_of_executed_units:\\s+(\\d+)");
	}

	long perSecond() {
		return number("stat::average_exec_per_sec:\\s+(\\d+)");
	}

	/** Returns how many edges of the control flow were reached. */
	long edges() {
		return number(" cov: (\\d+)");
	}

	private long number(String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(this.output);
		long last = 0;
		while (matcher.find()) {
			last = Long.parseLong(matcher.group(1));
		}
		return last;
	}

	/** Returns the end of the output, which describes a finding. */
	String end() {
		return this.output.substring(Math.max(0, this.output.length() - END));
	}

	String row() {
		return String.format(Locale.ROOT, "| %s | %,d | %,d | %,d | %s |", this.target, executions(), perSecond(),
				edges(), isClean() ? "none" : "yes");
	}

}
