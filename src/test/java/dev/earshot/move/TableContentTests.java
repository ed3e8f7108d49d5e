package dev.earshot.move;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableContentTests {

	@Test
	void doesNotDependOnTheOrderOfRows() {
		assertThat(content("a", "b", "c")).isEqualTo(content("c", "a", "b"));
	}

	@Test
	void dependsOnEveryRow() {
		assertThat(content("a", "b").checksum()).isNotEqualTo(content("a", "c").checksum());
	}

	@Test
	void countsARowThatIsThereTwice() {
		assertThat(content("a", "a", "b")).isNotEqualTo(content("a", "b", "b"));
		assertThat(content("a", "a").checksum()).isNotEqualTo(content().checksum());
	}

	@Test
	void addsTables() {
		assertThat(content("a").plus(content("b", "c"))).isEqualTo(content("a", "b", "c"));
	}

	@Test
	void showsAChecksumOfSixteenDigits() {
		assertThat(new TableContent(1, 255).hex()).isEqualTo("00000000000000ff");
	}

	private static TableContent content(String... rows) {
		return Stream.of(rows)
			.map((row) -> row.getBytes(StandardCharsets.UTF_8))
			.reduce(TableContent.NONE, TableContent::plus, TableContent::plus);
	}

}
