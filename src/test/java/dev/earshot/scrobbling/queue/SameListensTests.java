package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.StoredListen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SameListensTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private static final Listen LISTEN = TestListens.of("Harbor Lights", NOON);

	@ParameterizedTest
	@CsvSource({ "0,Harbor Lights,Lantern,true", "0,Harbour Lights (Remastered),Lantern,true",
			"0,Harbor Lights,Various Artists,true", "0,Low Tide,Someone,false",
			"99,harbor lights!,LANTERN feat. Fox,true", "-99,Harbor Lights,The Lantern,true",
			"100,Harbor Lights,Lantern,false", "5,Harbor Lights,Someone,false", "5,Low Tide,Lantern,false",
			"5,Harbor Lights (Live),Lantern,true", "6,Harbor Lights (Live),Lantern,false",
			"0,Harbor Lightship,Someone,false", "0,'','',false", "0,?!,***,false" })
	void areFoundUnderOtherNamesAndSecondsButNotAmongOthers(long seconds, String track, String artist,
			boolean expected) {
		StoredListen stored = new StoredListen(NOON.plusSeconds(seconds), track, artist);
		assertThat(new SameListens(List.of(stored)).contain(LISTEN)).isEqualTo(expected);
	}

	@Test
	void areAtMostFourMinutesAway() {
		Listen hours = new Listen(NOON, "Drone", List.of("Lantern"), List.of(), null, Duration.ofHours(2),
				Duration.ofHours(1), null);
		assertThat(SameListens.tolerance(hours)).isEqualTo(Duration.ofMinutes(4));
		assertThat(SameListens.tolerance(LISTEN)).isEqualTo(Duration.ofSeconds(100));
	}

	@Test
	void areNotThoseOfALongerName() {
		StoredListen stored = new StoredListen(NOON.plusSeconds(40), "Runaway", "Lantern");
		assertThat(new SameListens(List.of(stored)).contain(TestListens.of("Run", NOON))).isFalse();
	}

	@Test
	void areOneForEachThatIsStored() {
		SameListens stored = new SameListens(List.of(new StoredListen(NOON, "Harbor Lights", "Lantern")));
		assertThat(stored.contain(LISTEN)).isTrue();
		assertThat(stored.contain(TestListens.of("Harbor Lights", NOON.plusSeconds(50)))).isFalse();
	}

	@Test
	void areComparedByTheirSignsIfThereAreNoLetters() {
		StoredListen stored = new StoredListen(NOON.plusSeconds(9), "???", "Lantern");
		assertThat(new SameListens(List.of(stored)).contain(TestListens.of("!!!", NOON))).isFalse();
		assertThat(new SameListens(List.of(stored)).contain(TestListens.of("???", NOON))).isTrue();
	}

	@Test
	void areNotAmongNothing() {
		assertThat(new SameListens(List.of()).contain(LISTEN)).isFalse();
	}

}
