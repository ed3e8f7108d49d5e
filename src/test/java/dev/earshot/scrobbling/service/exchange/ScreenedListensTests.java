package dev.earshot.scrobbling.service.exchange;

import java.util.List;
import java.util.Optional;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceListens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class ScreenedListensTests {

	private static final List<Listen> THREE = ServiceListens.listens(3);

	@Test
	void putEachAnswerBackInItsPlace() {
		ScreenedListens screened = screened(1);
		ServiceAnswer answer = screened
			.submit((_) -> new Taken(List.of(ListenAnswer.STORED, ListenAnswer.DAILY_LIMIT)));
		assertThat(answer)
			.isEqualTo(new Taken(List.of(ListenAnswer.STORED, ListenAnswer.TOO_OLD, ListenAnswer.DAILY_LIMIT)));
	}

	@Test
	void submitOnlyTheOthers() {
		screened(0).submit((open) -> {
			assertThat(open).containsExactly(THREE.get(1), THREE.get(2));
			return new Unavailable(null);
		});
	}

	@Test
	void passOnEveryOtherAnswer() {
		assertThat(screened(0).submit((_) -> new Unavailable(503))).isEqualTo(new Unavailable(503));
	}

	@Test
	void submitNothingIfAllIsKnown() {
		ScreenedListens screened = new ScreenedListens(THREE, (_) -> Optional.of(ListenAnswer.TOO_NEW));
		assertThat(screened.submit((_) -> fail("Nothing to submit")))
			.isEqualTo(new Taken(List.of(ListenAnswer.TOO_NEW, ListenAnswer.TOO_NEW, ListenAnswer.TOO_NEW)));
	}

	private static ScreenedListens screened(int tooOld) {
		return new ScreenedListens(THREE,
				(listen) -> listen.equals(THREE.get(tooOld)) ? Optional.of(ListenAnswer.TOO_OLD) : Optional.empty());
	}

}
