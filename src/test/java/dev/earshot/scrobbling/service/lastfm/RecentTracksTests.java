package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.scrobbling.service.StoredListensContract;
import dev.earshot.standin.ListenStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentTracksTests implements StoredListensContract {

	private final LastFmStage stage = new LastFmStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void haveTheirTimeAndNamesThoughTheListHasNoBrackets() {
		store("Ebb", FROM);
		known().containsExactly(new StoredListen(FROM, "Ebb", "Tidal Clocks, Mira Fell"));
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

	@Test
	void areTooManyIfTheirPagesTakeTooLong() {
		IntStream.range(0, 3000).forEach((index) -> store("Track " + index, FROM.plusSeconds(index)));
		this.stage.callOncePer(Duration.ofSeconds(10));
		assertThat(stored()).isEqualTo(new TooMany());
		assertThat(this.stage.time.waited()).isEqualTo(ListenService.MAX_STORED_TIME);
	}

	@Override
	public ListenStandIn service() {
		return this.stage.service;
	}

	@Override
	public StoredAnswer stored() {
		return this.stage.client.stored(this.stage.account(), FROM, TO);
	}

}
