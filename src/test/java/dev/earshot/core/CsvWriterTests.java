package dev.earshot.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterTests {

	@Test
	void endsEachLineAndLeavesOutWhatIsNotThere() throws IOException {
		assertThat(csv("rank", 1, null, "Ferry")).isEqualTo("\uFEFFrank,1,,Ferry\r\n");
	}

	@Test
	void quotesWhatWouldEndACell() throws IOException {
		assertThat(csv("Fog, \"Rain\"\nand Snow")).isEqualTo("\uFEFF\"Fog, \"\"Rain\"\"\nand Snow\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", "＋1", "－1", "＠SUM(A1)" })
	void writesNoFormula(String text) throws IOException {
		assertThat(csv(text)).isEqualTo("\uFEFF'" + text + "\r\n");
	}

	private static String csv(@Nullable Object... cells) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		CsvWriter writer = new CsvWriter(output);
		writer.line(cells);
		writer.flush();
		return output.toString(StandardCharsets.UTF_8);
	}

}
