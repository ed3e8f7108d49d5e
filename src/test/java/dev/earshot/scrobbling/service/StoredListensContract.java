package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.standin.ListenStandIn;
import dev.earshot.standin.ReceivedListen;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what Earshot learns of the listens that a service has, whichever that is.
 */
public interface StoredListensContract {

	Instant TO = ServiceListens.NOW;

	Instant FROM = TO.minus(Duration.ofDays(1));

	ListenStandIn service();

	/** Asks for the listens from {@link #FROM} to {@link #TO}. */
	StoredAnswer stored();

	@Test
	default void areThoseOfTheRange() {
		store("before", FROM.minusSeconds(1));
		store("first", FROM);
		store("last", TO.minusSeconds(1));
		store("after", TO);
		known().extracting(StoredListen::track).containsExactlyInAnyOrder("first", "last");
	}

	@Test
	default void areNoneInAnEmptyAccount() {
		known().isEmpty();
	}

	default void store(String track, Instant at) {
		service().store(new ReceivedListen(at, track, "Tidal Clocks, Mira Fell"));
	}

	default ListAssert<StoredListen> known() {
		return assertThat(stored()).asInstanceOf(InstanceOfAssertFactories.type(Known.class))
			.extracting(Known::listens, InstanceOfAssertFactories.list(StoredListen.class));
	}

}
