package dev.earshot.move;

import java.sql.Types;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ColumnTypeTests {

	@Test
	void writesTheNumbersAndTruthsOfBothDatabasesAlike() {
		assertThat(ColumnType.WHOLE_NUMBER.text(-5)).isEqualTo(ColumnType.WHOLE_NUMBER.text(-5L)).isEqualTo("-5");
		assertThat(ColumnType.BOOLEAN.text(1)).isEqualTo(ColumnType.BOOLEAN.text(true)).isEqualTo("t");
		assertThat(ColumnType.BOOLEAN.text(0)).isEqualTo(ColumnType.BOOLEAN.text(false)).isEqualTo("f");
	}

	@Test
	void escapesWhatCopyWouldTakeForItsOwn() {
		assertThat(ColumnType.TEXT.text("a\tb\nc\rd\\N")).isEqualTo("a\\tb\\nc\\rd\\\\N");
		assertThat(ColumnType.TEXT.text("")).isEmpty();
	}

	@Test
	void writesBytesAsDigits() {
		assertThat(ColumnType.BYTES.text(new byte[] { 0, -1 })).isEqualTo("\\\\x00ff");
		assertThat(ColumnType.BYTES.text(new byte[0])).isEqualTo("\\\\x");
	}

	@ParameterizedTest
	@EnumSource
	void convertsNothing(ColumnType type) {
		assertThatIllegalArgumentException().isThrownBy(() -> type.text(2.5));
	}

	@Test
	void refusesWhatPostgresCannotHave() {
		assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.TEXT.text("a\0b"));
		assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.BOOLEAN.text(2));
	}

	@Test
	void knowsNoTypeThatNoTableHas() {
		assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.of(Types.DOUBLE));
	}

}
