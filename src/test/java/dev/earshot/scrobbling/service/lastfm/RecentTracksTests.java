package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.standin.ReceivedListen;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentTracksTests {

	private static final Instant TO = ServiceListens.NOW;

	private static final Instant FROM = TO.minus(Duration.ofDays(1));

	private final LastFmStage stage = new LastFmStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void areThoseOfTheRange() {
		store("before", FROM.minusSeconds(1));
		store("first", FROM);
		store("last", TO.minusSeconds(1));
		store("after", TO);
		known().extracting(StoredListen::track).containsExactlyInAnyOrder("first", "last");
	}

	@Test
	void haveTheirTimeAndNamesThoughTheListHasNoBrackets() {
		store("Ebb", FROM);
		known().containsExactly(new StoredListen(FROM, "Ebb", "Tidal Clocks"));
	}

	@Test
	void areReadFromAllPagesOnceASecond() {
		IntStream.range(0, 450).forEach((index) -> store("Track " + index, FROM.plusSeconds(index)));
		known().hasSize(450);
		assertThat(this.stage.time.waited()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void doNotHoldWhatPlaysNow() {
		store("Ebb", FROM);
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Flow"));
		known().extracting(StoredListen::track).containsExactly("Ebb");
	}

	@Test
	void areNoneInAnEmptyAccount() {
		known().isEmpty();
	}

	@Test
	void areNotKnownIfTheServiceFails() {
		this.stage.service.fail(1, 200, 17);
		assertThat(stored()).isEqualTo(new NotAnswered(200));
		this.stage.service.answer(1, 502, "<html>");
		assertThat(stored()).isEqualTo(new NotAnswered(502));
		this.stage.service.cut(1);
		assertThat(stored()).isEqualTo(new NotAnswered(null));
	}

	@Test
	void areNotToldWithoutASession() {
		this.stage.service.fail(1, 403, 9);
		assertThat(stored()).isEqualTo(new AccessRefused());
	}

	@Test
	void areToldLaterIfTheServiceWantsFewerRequests() {
		this.stage.service.fail(1, 200, 29);
		assertThat(stored()).isEqualTo(new RateLimited(Duration.ofMinutes(1)));
	}

	@Test
	void areTooManyIfTheyFillMoreThanFiftyPages() {
		this.stage.service.answer(1, 200, "{\"recenttracks\":{\"track\":[],\"@attr\":{\"totalPages\":\"51\"}}}");
		assertThat(stored()).isEqualTo(new TooMany());
		assertThat(this.stage.service.calls("user.getRecentTracks")).hasSize(1);
	}

	private void store(String track, Instant at) {
		this.stage.service.store(new ReceivedListen(at, track, "Tidal Clocks"));
	}

	private StoredAnswer stored() {
		return this.stage.client.stored(this.stage.account(), FROM, TO);
	}

	private ListAssert<StoredListen> known() {
		return assertThat(stored()).asInstanceOf(InstanceOfAssertFactories.type(Known.class))
			.extracting(Known::listens, InstanceOfAssertFactories.list(StoredListen.class));
	}

}
