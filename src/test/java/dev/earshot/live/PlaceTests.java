package dev.earshot.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests {@link Place} and what it reads from, {@link Recent}.
 */
class PlaceTests {

	private final Recent recent = new Recent();

	@Test
	void beginsWithWhatHoldsNow() {
		assertThat(rest(place(null, 5))).containsExactly("5");
	}

	@Test
	void beginsWithWhatWasSentWhileItWasAskedWhatHolds() {
		send(5, 6);
		assertThat(rest(place(null, 5))).containsExactly("6");
	}

	@Test
	void doesNotRepeatWhatHeldBeforeItWasSent() {
		send(4);
		Place place = place(null, 5);
		send(5, 6);
		assertThat(rest(place)).containsExactly("5", "6");
	}

	@Test
	void waitsForWhatComesIfNobodyKnowsWhatHolds() {
		Place place = Place.of(this.recent, "3", () -> null);
		assertThat(place.next(false)).isNull();
		send(5, 6);
		assertThat(rest(place)).containsExactly("5", "6");
	}

	@Test
	void showsNothingOldIfNobodyKnowsWhatHolds() {
		send(4, 5);
		assertThat(rest(Place.of(this.recent, "4", () -> null))).containsExactly("5");
		Place place = Place.of(this.recent, null, () -> null);
		send(6);
		assertThat(rest(place)).containsExactly("6");
	}

	@Test
	void goesOnWhereAViewerLeft() {
		send(4, 5, 6);
		assertThat(rest(place("4", 6))).containsExactly("5", "6");
		assertThat(rest(place("6", 6))).isEmpty();
	}

	@Test
	void goesOnAfterWhatWasShownBeforeAnythingWasSent() {
		rest(place(null, 1));
		send(2, 3);
		assertThat(rest(place("1", 3))).containsExactly("2", "3");
	}

	@Test
	void showsNothingTwiceToWhoKnowsWhatHolds() {
		assertThat(rest(place("5", 5))).isEmpty();
	}

	@Test
	void beginsAnewWithWhoWasAwayForLongOrWasNeverHere() {
		IntStream.rangeClosed(1, Recent.KEPT + 1).forEach(this::send);
		assertThat(rest(place("1", Recent.KEPT + 1))).containsExactly(String.valueOf(Recent.KEPT + 1));
		assertThat(rest(place("tomorrow", Recent.KEPT + 1))).containsExactly(String.valueOf(Recent.KEPT + 1));
	}

	@Test
	void leavesOutWhatIsOldForWhoHurries() {
		Place place = place(null, 1);
		send(2, 3, 4);
		assertThat(id(place.next(true))).isEqualTo("4");
		assertThat(place.next(false)).isNull();
	}

	@Test
	void asksWhetherSomebodyMayStillComeBack() {
		send(4);
		assertThatIllegalStateException().isThrownBy(() -> Place.of(this.recent, "4", () -> {
			throw new IllegalStateException("closed");
		})).withMessage("closed");
	}

	@Test
	void takesNoteOfNothingThatIsOld() {
		send(5, 4, 5);
		assertThat(rest(place("5", 5))).isEmpty();
		assertThat(this.recent.knows("4")).isFalse();
	}

	private Place place(@Nullable String lastEventId, int current) {
		return Place.of(this.recent, lastEventId, () -> broadcast(current));
	}

	private void send(int... ids) {
		IntStream.of(ids).mapToObj(PlaceTests::broadcast).map(Frame::new).forEach(this.recent::add);
	}

	private static Broadcast broadcast(int id) {
		return new Broadcast(String.valueOf(id), "now", "");
	}

	private static List<String> rest(Place place) {
		List<String> ids = new ArrayList<>();
		for (byte[] next = place.next(false); next != null; next = place.next(false)) {
			ids.add(id(next));
		}
		return ids;
	}

	private static String id(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8).lines().toList().getFirst().substring(4)
				: "";
	}

}
