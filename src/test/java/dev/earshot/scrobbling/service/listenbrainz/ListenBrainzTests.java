package dev.earshot.scrobbling.service.listenbrainz;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.standin.ReceivedListen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListenBrainzTests {

	private static final Instant FIRST = Instant.parse("2002-10-01T00:00:00Z");

	private final ListenBrainzStage stage = new ListenBrainzStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void storesAListenByItsStart() {
		Listen listen = ServiceListens.listen("Ebb");
		assertThat(submit(listen)).isEqualTo(stored(1));
		assertThat(this.stage.server.listens())
			.containsExactly(new ReceivedListen(listen.startedAt(), "Ebb", "Tidal Clocks, Mira Fell"));
		assertThat(this.stage.submissions().getFirst().path("listen_type").asString()).isEqualTo("single");
	}

	@Test
	void storesAThousandListensWithOneRequest() {
		List<Listen> listens = ServiceListens.listens(this.stage.client.maxListens(this.stage.account()));
		assertThat(this.stage.client.submit(this.stage.account(), listens)).isEqualTo(stored(1000));
		assertThat(this.stage.server.listens()).hasSize(1000);
		assertThat(this.stage.submissions()).singleElement()
			.satisfies((request) -> assertThat(request.path("listen_type").asString()).isEqualTo("import"));
	}

	@Test
	void storesAThousandListensWithTheLongestNames() {
		Listen longest = ServiceListens.listen("\"".repeat(9000), ServiceListens.NOW, "\\".repeat(9000),
				"水".repeat(9000));
		List<Listen> listens = Collections.nCopies(1000, longest);
		assertThat(this.stage.client.submit(this.stage.account(), listens)).isEqualTo(stored(1000));
	}

	@Test
	void storesNothingTwice() {
		submit(ServiceListens.listen("Ebb"));
		assertThat(submit(ServiceListens.listen("Ebb"))).isEqualTo(stored(1));
		assertThat(this.stage.server.listens()).hasSize(1);
	}

	@Test
	void namesItselfAndTheAccount() {
		submit(ServiceListens.listen("Ebb"));
		assertThat(this.stage.server.header("user-agent")).isEqualTo("Earshot/1.4.0 ( https://music.example.com )");
		assertThat(this.stage.server.header("authorization")).isEqualTo("Token " + ListenBrainzStandIn.TOKEN);
	}

	@Test
	void sendsNothingFromBeforeItsFirstDay() {
		assertThat(submit(ServiceListens.listen("Ebb", FIRST.minusSeconds(1)), ServiceListens.listen("Ebb", FIRST)))
			.isEqualTo(new Taken(List.of(ListenAnswer.TOO_OLD, ListenAnswer.STORED)));
		assertThat(this.stage.server.listens()).hasSize(1);
	}

	@Test
	void sendsNothingFromTheFuture() {
		Instant latest = ServiceListens.NOW.plus(Duration.ofHours(1));
		assertThat(submit(ServiceListens.listen("Ebb", latest), ServiceListens.listen("Ebb", latest.plusSeconds(1))))
			.isEqualTo(new Taken(List.of(ListenAnswer.STORED, ListenAnswer.TOO_NEW)));
	}

	@Test
	void sendsNothingWithoutANameThatCanBeRead() {
		assertThat(submit(ServiceListens.listen("\u0000"), ServiceListens.listen("Ebb", ServiceListens.NOW, " ")))
			.isEqualTo(new Taken(List.of(ListenAnswer.IGNORED, ListenAnswer.IGNORED)));
		assertThat(this.stage.submissions()).isEmpty();
	}

	@Test
	void tellsWhatPlaysWithoutATime() {
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Ebb"));
		assertThat(this.stage.server.nowPlaying()).isEqualTo("Ebb");
		assertThat(this.stage.server.listens()).isEmpty();
		assertThat(this.stage.submissions().getFirst().toString()).doesNotContain("listened_at", "duration_played");
	}

	@Test
	void triesOnceToTellWhatPlays() {
		this.stage.server.cut(1);
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen("Ebb"));
		this.stage.client.tellNowPlaying(this.stage.account(), ServiceListens.listen(" "));
		assertThat(this.stage.server.calls(ListenBrainzStandIn.SUBMISSION)).isEqualTo(1);
	}

	private ServiceAnswer submit(Listen... listens) {
		return this.stage.client.submit(this.stage.account(), List.of(listens));
	}

	private static ServiceAnswer stored(int count) {
		return new Taken(Collections.nCopies(count, ListenAnswer.STORED));
	}

}
