package dev.earshot.imports;

import java.io.IOException;
import java.nio.file.Path;

import dev.earshot.storage.TestConnections;

/**
 * Imports an export in a process of its own, with as little memory as a small server has.
 */
final class ImportProcess {

	/**
	 * Imports twice and prints for how many milliseconds each took, and how many plays
	 * there are then.
	 * @param arguments the approach, the JDBC URL, and the file of the export
	 */
	void main(String[] arguments) throws IOException {
		ImportApproach approach = ImportApproach.valueOf(arguments[0]);
		try (TestConnections connections = TestConnections.to(arguments[1])) {
			TestImport log = TestImport.in(connections.source());
			long first = read(approach, log, Path.of(arguments[2]));
			long again = read(approach, log, Path.of(arguments[2]));
			System.out.println("RESULT " + first + " " + again + " " + log.log().rows("play"));
		}
	}

	private static long read(ImportApproach approach, TestImport log, Path export) throws IOException {
		long start = System.nanoTime();
		var target = log.begin();
		approach.read(log, target, export);
		log.finish(target);
		return (System.nanoTime() - start) / 1_000_000;
	}

}
