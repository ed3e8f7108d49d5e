package dev.earshot.move;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TableOrderTests {

	@Test
	void putsEachTableAfterThoseThatItRefersTo() {
		assertThat(TableOrder.of(Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of(), "d", Set.of())))
			.containsExactly("c", "d", "b", "a");
	}

	@Test
	void doesNotMindATableThatRefersToItself() {
		assertThat(TableOrder.of(Map.of("a", Set.of("a")))).containsExactly("a");
	}

	@Test
	void findsNoOrderOfTablesThatReferToEachOther() {
		assertThatIllegalArgumentException().isThrownBy(() -> TableOrder.of(Map.of("a", Set.of("b"), "b", Set.of("a"))))
			.withMessage("Tables refer to each other: [a, b]");
	}

}
