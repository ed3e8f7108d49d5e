package dev.earshot.recap.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SvgPathTests {

	// A circle of four curves.
	private static final String CIRCLE = "M12 0C5.4 0 0 5.4 0 12s5.4 12 12 12 12-5.4 12-12S18.66 0 12 0z";

	@Test
	void readsCurvesThatGoOnSmoothly() {
		Path2D path = SvgPath.read(CIRCLE);
		assertThat(path.getBounds2D()).isEqualTo(new Rectangle2D.Double(0, 0, 24, 24));
		assertThat(path.contains(4, 4)).isTrue();
		assertThat(path.contains(1, 1)).isFalse();
	}

	@Test
	void goesOnWhereAClosedPathBegan() {
		Path2D path = SvgPath.read(CIRCLE + "m20.5.5c1 1 2 2 3 3z");
		assertThat(path.getBounds2D().getMaxX()).isEqualTo(35.5);
	}

	@Test
	void refusesWhatItCannotRead() {
		assertThatIllegalArgumentException().isThrownBy(() -> SvgPath.read("M0 0L5 5"));
	}

}
