package dev.earshot.scrobbling.service.listenbrainz;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.scrobbling.service.StoredListensContract;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.standin.ListenStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredListensTests implements StoredListensContract {

	private final ListenBrainzStage stage = new ListenBrainzStage();

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void haveTheirTimeAndNames() {
		store("Ebb", FROM);
		known().containsExactly(new StoredListen(FROM, "Ebb", "Tidal Clocks, Mira Fell"));
	}

	@Test
	void areReadFromAllPages() {
		IntStream.range(0, 900).forEach((index) -> store("Track " + index, FROM.plusSeconds(index)));
		known().hasSize(900);
	}

	@Test
	void areAllReadThoughAPageEndsWithinTheirSecond() {
		IntStream.range(0, 500).forEach((index) -> store("Track " + index, FROM.plusSeconds(index / 3)));
		known().hasSize(500);
	}

	@Test
	void areReadWhateverThePaceOfTheServer() {
		IntStream.range(0, 900).forEach((index) -> store("Track " + index, FROM.plusSeconds(index)));
		this.stage.server.allow(0, 10);
		known().hasSize(900);
		assertThat(this.stage.time.waited()).isGreaterThan(Duration.ofSeconds(30));
	}

	@Test
	void areNotToldByServersWithoutAList() {
		this.stage.server.beKoito();
		assertThat(stored()).isEqualTo(new NotOffered());
		this.stage.server.beMaloja();
		assertThat(stored()).isEqualTo(new NotOffered());
	}

	@Test
	void areNotKnownIfOnePageFails() {
		IntStream.range(0, 300).forEach((index) -> store("Track " + index, FROM.plusSeconds(index)));
		this.stage.server.answer(1, 500, "{}");
		assertThat(stored()).isEqualTo(new NotAnswered(500));
		this.stage.server.cut(1);
		assertThat(stored()).isEqualTo(new NotAnswered(null));
		this.stage.server.answer(1, 200, "<html>");
		assertThat(stored()).isEqualTo(new NotAnswered(200));
	}

	@Test
	void areNotToldToATokenThatIsRefused() {
		this.stage.server.answer(1, 401, "{}");
		assertThat(stored()).isEqualTo(new AccessRefused());
	}

	@Test
	void areToldLaterIfTheServerWantsFewerRequests() {
		this.stage.server.answer(1, 429, "{}", "X-RateLimit-Reset-In", "7");
		assertThat(stored()).isEqualTo(new RateLimited(Duration.ofSeconds(7)));
	}

	@Test
	void areReadPastOnesWithoutATime() {
		this.stage.server.answer(1, 200, """
				{"payload":{"listens":[{"listened_at":"soon"},{"listened_at":%d}]}}"""
			.formatted(FROM.getEpochSecond()));
		known().containsExactly(new StoredListen(FROM, "", ""));
		assertThat(this.stage.server.calls(ListenBrainzStandIn.LISTENS)).isEqualTo(2);
	}

	@Test
	void areReadPastOnesAtNoTimeOfThisWorld() {
		this.stage.server.answer(1, 200, """
				{"payload":{"listens":[{"listened_at":9223372036854775807},{"listened_at":%d}]}}"""
			.formatted(FROM.getEpochSecond()));
		known().hasSize(1);
	}

	@Test
	void haveNamesOfAnEnd() {
		this.stage.server.answer(1, 200, """
				{"payload":{"listens":[{"listened_at":%d,"track_metadata":{"track_name":"%s"}}]}}"""
			.formatted(FROM.getEpochSecond(), "x".repeat(9000)));
		known().extracting(StoredListen::track).containsExactly("x".repeat(1500));
	}

	@Test
	void areTooManyIfThereIsNoEndOfThem() {
		String listens = IntStream.rangeClosed(0, StoredListens.MAX_LISTENS)
			.mapToObj((index) -> "{\"listened_at\":%d}".formatted(TO.getEpochSecond() - 1 - index))
			.collect(Collectors.joining(","));
		this.stage.server.answer(1, 200, "{\"payload\":{\"listens\":[" + listens + "]}}");
		assertThat(stored()).isEqualTo(new TooMany());
		assertThat(this.stage.server.calls(ListenBrainzStandIn.LISTENS)).isEqualTo(1);
	}

	@Test
	void areTooManyIfItTakesTooLong() {
		IntStream.range(0, 9000).forEach((index) -> store("Track " + index, FROM.plusSeconds(index)));
		this.stage.server.allow(0, 15);
		assertThat(stored()).isEqualTo(new TooMany());
		assertThat(this.stage.time.waited()).isEqualTo(ListenService.MAX_STORED_TIME);
	}

	@Override
	public ListenStandIn service() {
		return this.stage.server;
	}

	@Override
	public StoredAnswer stored() {
		return this.stage.client.stored(this.stage.account(), FROM, TO);
	}

}
