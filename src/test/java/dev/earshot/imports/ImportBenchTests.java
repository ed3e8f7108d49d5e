package dev.earshot.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.bench.history.LargeExport;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how many rows of an export are imported in a second, beside plain ways to do it.
 * Each import has a process of its own with a heap of 256 MB.
 */
@Tag("bench")
class ImportBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(ImportBenchTests.class);

	private static final List<Integer> SIZES = Stream.of(System.getProperty("rows", "10000,100000,1000000").split(","))
		.map(Integer::valueOf)
		.toList();

	@Test
	void printsHowFastExportsAreImported() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int rows : SIZES) {
			Path export = LargeExport.write(rows, TemporaryFiles.directory());
			for (TestDatabase database : TestDatabase.values()) {
				for (ImportApproach approach : ImportApproach.values()) {
					lines.add(line(rows, database, approach, export));
				}
			}
		}
		logger.info("Imports\n| rows | database | approach | rows/s | again, rows/s |\n|--:|---|---|--:|--:|\n{}",
				String.join("\n", lines));
	}

	private static String line(int rows, TestDatabase database, ImportApproach approach, Path export)
			throws IOException {
		String[] figures = run(approach, database.url(), export).split(" ");
		return String.format(Locale.ROOT, "| %,d | %s | %s | %,d | %,d |", rows, database, approach,
				rows * 1000L / Long.parseLong(figures[1]), rows * 1000L / Long.parseLong(figures[2]));
	}

	private static String run(ImportApproach approach, String url, Path export) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				ImportProcess.class.getName(), approach.name(), url, export.toString())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(output).contains("RESULT");
		return output.substring(output.indexOf("RESULT")).strip();
	}

}
