package dev.earshot.live;

import java.util.Objects;

import dev.earshot.core.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeatsTests {

	private static final Network HERE = new Network("here");

	private static final Network THERE = new Network("there");

	private final Seats seats = new Seats(3, 2);

	@Test
	void nobodyTakesThemAll() {
		assertThat(take(HERE)).isNotNull();
		assertThat(take(HERE)).isNotNull();
		assertThat(take(HERE)).isNull();
		assertThat(take(THERE)).isNotNull();
	}

	@Test
	void areNotMoreThanThereIsRoomFor() {
		nobodyTakesThemAll();
		assertThat(take(THERE)).isNull();
	}

	@Test
	void areFreeAgainOnceTheyAreLeft() {
		Seats.Seat first = Objects.requireNonNull(take(HERE));
		take(HERE);
		first.leave();
		assertThat(take(HERE)).isNotNull();
		assertThat(take(HERE)).isNull();
	}

	@Test
	void areLeftOnceOnly() {
		Seats.Seat first = Objects.requireNonNull(take(HERE));
		take(HERE);
		first.leave();
		first.leave();
		assertThat(take(HERE)).isNotNull();
		assertThat(take(HERE)).isNull();
	}

	private Seats.@Nullable Seat take(Network network) {
		return this.seats.take(network);
	}

}
