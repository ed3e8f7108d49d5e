package dev.earshot.scrobbling.service.lastfm;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceAnswer.Unreadable;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.standin.LastFmStandIn;
import dev.earshot.standin.ReceivedListen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LastFmTests {

	private final LastFmStage stage = new LastFmStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void storesAListenByItsStartAndFirstArtist() {
		Listen listen = ServiceListens.listen("Ebb & 水");
		assertThat(submit(listen)).isEqualTo(stored(1));
		assertThat(this.stage.service.listens())
			.containsExactly(new ReceivedListen(listen.startedAt(), "Ebb & 水", "Tidal Clocks"));
	}

	@Test
	void tellsAlbumAndLength() {
		submit(ServiceListens.listen("Ebb"));
		assertThat(this.stage.scrobbles().getFirst())
			.containsAllEntriesOf(Map.of("album[0]", "Low Water", "duration[0]", "215", "timestamp[0]", "1795780800"));
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		submit(new Listen(ServiceListens.NOW, "Ebb", List.of("Mira Fell"), List.of(), null, null, Duration.ZERO, null));
		assertThat(this.stage.scrobbles().getFirst()).doesNotContainKeys("album[0]", "duration[0]");
	}

	@Test
	void storesFiftyListensWithOneRequest() {
		List<Listen> listens = ServiceListens.listens(this.stage.client.maxListens(this.stage.account()));
		assertThat(this.stage.client.submit(this.stage.account(), listens)).isEqualTo(stored(50));
		assertThat(this.stage.service.listens()).hasSize(50);
		assertThat(this.stage.scrobbles()).hasSize(1);
	}

	@Test
	void takesNoMoreThanFiftyAtOnce() {
		assertThat(this.stage.client.submit(this.stage.account(), ServiceListens.listens(51)))
			.isInstanceOf(Unreadable.class);
		assertThat(this.stage.service.listens()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1, IGNORED", "2, IGNORED", "3, TOO_OLD", "4, TOO_NEW", "5, DAILY_LIMIT", "99, IGNORED" })
	void saysWhatItIgnoresThoughTheStatusIs200(int code, ListenAnswer answer) {
		this.stage.service.ignore("Flow", code);
		assertThat(submit(ServiceListens.listen("Ebb"), ServiceListens.listen("Flow")))
			.isEqualTo(new Taken(List.of(ListenAnswer.STORED, answer)));
		assertThat(submit(ServiceListens.listen("Flow"))).isEqualTo(new Taken(List.of(answer)));
		assertThat(this.stage.service.listens()).hasSize(1);
	}

	@Test
	void storesNoMoreThanItsDailyLimit() {
		this.stage.service.limitTheDay(2);
		assertThat(this.stage.client.submit(this.stage.account(), ServiceListens.listens(3)))
			.isEqualTo(new Taken(List.of(ListenAnswer.STORED, ListenAnswer.STORED, ListenAnswer.DAILY_LIMIT)));
	}

	@Test
	void isSentNothingOlderThanTwoWeeks() {
		Listen old = ServiceListens.listen("Ebb", ServiceListens.NOW.minus(Duration.ofDays(14)).minusSeconds(1));
		assertThat(submit(old, ServiceListens.listen("Flow")))
			.isEqualTo(new Taken(List.of(ListenAnswer.TOO_OLD, ListenAnswer.STORED)));
		assertThat(this.stage.scrobbles().getFirst()).containsEntry("track[0]", "Flow").doesNotContainKey("track[1]");
	}

	@Test
	void isSentNothingWithoutANameThatCanBeRead() {
		assertThat(submit(ServiceListens.listen("\u0000"), ServiceListens.listen("Ebb", ServiceListens.NOW, " ")))
			.isEqualTo(new Taken(List.of(ListenAnswer.IGNORED, ListenAnswer.IGNORED)));
		assertThat(this.stage.scrobbles()).isEmpty();
	}

	@Test
	void isAskedOnceASecondAtMost() {
		submit(ServiceListens.listen("Ebb"));
		submit(ServiceListens.listen("Flow"));
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Rise"));
		assertThat(this.stage.time.waited()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void isToldWhatPlays() {
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Ebb"));
		assertThat(this.stage.service.nowPlaying()).isEqualTo("Ebb");
		assertThat(this.stage.service.calls(LastFmStandIn.NOW_PLAYING).getFirst())
			.containsAllEntriesOf(Map.of("artist", "Tidal Clocks", "duration", "215"))
			.doesNotContainKey("timestamp");
	}

	@Test
	void isToldWhatPlaysOnce() {
		this.stage.service.cut(1);
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Ebb"));
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen(" "));
		assertThat(this.stage.service.calls(LastFmStandIn.NOW_PLAYING)).hasSize(1);
	}

	private ServiceAnswer submit(Listen... listens) {
		return this.stage.client.submit(this.stage.account(), List.of(listens));
	}

	private static ServiceAnswer stored(int count) {
		return new Taken(Collections.nCopies(count, ListenAnswer.STORED));
	}

}
