package dev.earshot.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterFuzzTests {

	@MethodSource
	@FuzzTest
	void cellsComeBackAndAreNoFormulas(byte[] input) throws IOException {
		List<String> cells = Lines.of(input, 4).stream().toList();
		List<String> read = read(line(cells));
		assertThat(read).hasSameSizeAs(cells);
		for (int index = 0; index < cells.size(); index++) {
			assertThat(read.get(index)).isIn(cells.get(index), "'" + cells.get(index)).doesNotMatch("(?s)[=+@\t\r-].*");
		}
	}

	private static String line(List<String> cells) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		CsvWriter writer = new CsvWriter(bytes);
		writer.line(cells.toArray());
		writer.flush();
		return bytes.toString(StandardCharsets.UTF_8).substring(1);
	}

	// As RFC 4180 says: quotes are doubled, and everything between quotes is text.
	private static List<String> read(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean isQuoted = false;
		for (int index = 0; index < line.length() - 2; index++) {
			char each = line.charAt(index);
			if (each == '"') {
				if (!isQuoted && index > 0 && line.charAt(index - 1) == '"') {
					cell.append('"');
				}
				isQuoted = !isQuoted;
			}
			else if (each == ',' && !isQuoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(each);
			}
		}
		cells.add(cell.toString());
		return cells;
	}

	static Stream<byte[]> cellsComeBackAndAreNoFormulas() {
		return Seeds.of("Ferry at Six\n=1+1\n\"quoted\"\na, b\r\nc", "@SUM(A1)\n-1\n+1\n'=1", "\n\n\"\n\"\"",
				"\t=1\n＝1");
	}

}
