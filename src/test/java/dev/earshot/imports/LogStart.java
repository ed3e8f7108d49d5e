package dev.earshot.imports;

import java.util.List;

/**
 * Starts {@link LogProgram} in a process of its own.
 */
final class LogStart {

	void main(String[] arguments) {
		new LogProgram(LogProcess.Arguments.of(List.of(arguments))).run();
	}

}
