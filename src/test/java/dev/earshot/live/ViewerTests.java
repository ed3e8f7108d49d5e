package dev.earshot.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a {@link Viewer} whose connection never comes.
 */
class ViewerTests {

	private final Place place = Place.of(new Recent(), null, () -> new Broadcast("1", "now", ""));

	private final List<Viewer> gone = new ArrayList<>();

	private final Viewer viewer = new Viewer(new Line(), this.place, this.gone::add);

	@Test
	void waitsAWhileForTheConnection() {
		beat(Viewer.BEATS);
		assertThat(this.gone).isEmpty();
	}

	@Test
	void givesUpWhenNoConnectionComes() {
		beat(2 * Viewer.BEATS);
		assertThat(this.gone).containsExactly(this.viewer);
	}

	@Test
	void sendsNothingBeforeTheConnectionIsThere() {
		this.viewer.catchUp();
		assertThat(this.gone).isEmpty();
	}

	@Test
	void hasGoneWhenItIsEndedBeforeTheConnectionIsThere() {
		this.viewer.end(null);
		assertThat(this.gone).containsExactly(this.viewer);
	}

	private void beat(int times) {
		IntStream.range(0, times).forEach((number) -> this.viewer.beat(number, new byte[0]));
	}

}
