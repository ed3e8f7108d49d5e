package dev.earshot.statistics.subject;

import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.PlaceEntry;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubjectControllerTests {

	private static final PeriodQuery ALWAYS = new PeriodQuery(null, null, null, null);

	private final ExtendedModelMap model = new ExtendedModelMap();

	@ParameterizedTest
	@EnumSource
	void showsATrackWithItsArtistAndAlbum(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Ferry");
		SubjectPage page = page(log, "tracks", TestPlays.id(log, "item", "Ferry"));
		assertThat(page.named().title()).isEqualTo("Ferry");
		assertThat(page.named().url()).isEqualTo("https://open.spotify.com/track/Ferry");
		assertThat(page.credits()).extracting(NamedSubject::title).containsExactly("Lantern", "Tides");
		assertThat(page.overview().figures()).extracting("plays", "rank").containsExactly(2L, 1);
		assertThat(page.heardAfter()).extracting(NamedSubject::title).containsExactly("Harbor");
		assertThat(page.choice().unit()).isEqualTo("all");
		assertThat(page.path()).isEqualTo(page.named().key().path() + "?period=all");
	}

	@ParameterizedTest
	@EnumSource
	void showsTheTracksAndAlbumsOfAnArtist(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Ferry");
		SubjectPage page = page(log, "artists", TestPlays.id(log, "artist", "Lantern"));
		assertThat(page.parts().get("tracks")).extracting(PlaceEntry::title).containsExactly("Ferry", "Harbor");
		assertThat(page.parts().get("albums")).extracting(PlaceEntry::title).containsExactly("Tides");
		assertThat(page.credits()).isEmpty();
	}

	@Test
	void leadsFromAMergedTrackToTheOneAsWhichItCounts() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry", "Harbor");
		int ferry = TestPlays.id(log, "item", "Ferry");
		int harbor = TestPlays.id(log, "item", "Harbor");
		new CountingRules(log.jdbc()).merge(log.listener().id(), harbor, ferry);
		assertThat(show(log, log.account(), "tracks", harbor, new PeriodQuery("year", null, null, null)))
			.isEqualTo("redirect:/statistics/tracks/" + ferry + "?period=year");
		assertThat(page(log, "tracks", ferry).overview().figures().plays()).isEqualTo(2);
	}

	@Test
	void isMissingForWhatSomebodyElsePlayed() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		TestLog owl = TestLog.of(log.jdbc(), "owl");
		assertMissing(owl, "tracks", TestPlays.id(log, "item", "Ferry"));
		assertMissing(owl, "artists", TestPlays.id(log, "artist", "Lantern"));
		assertMissing(owl, "albums", TestPlays.id(log, "album", "Tides"));
		assertMissing(owl, "tracks", 99);
		assertMissing(owl, "songs", 1);
	}

	@Test
	void isMissingForWhatIsHidden() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		int lantern = TestPlays.id(log, "artist", "Lantern");
		new CountingRules(log.jdbc()).hide(log.listener().id(), lantern);
		assertMissing(log, "artists", lantern);
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		show(log, log.account(), "tracks", TestPlays.id(log, "item", "Ferry"),
				new PeriodQuery(null, null, "2026-11-02", "2026-11-01"));
		assertThat(this.model.getAttribute("refusal")).isEqualTo(StatisticsRefusal.PERIOD_BACKWARDS);
	}

	@Test
	void showsACoverToThoseWhoWantThem() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		TestDetails.put(log, "Ferry");
		assertThat(page(log, "tracks", TestPlays.id(log, "item", "Ferry")).cover()).startsWith("https://i.scdn.co/");
		assertThat(page(log, "albums", TestPlays.id(log, "album", "Tides")).cover()).startsWith("https://i.scdn.co/");
		assertThat(page(log, "artists", TestPlays.id(log, "artist", "Lantern")).cover()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "99999999999", "-1", "ferry" })
	void isMissingForWhatIsNoId(String id) {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> show(log, "tracks", id))
			.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
	}

	private void assertMissing(TestLog log, String subject, int id) {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> show(log, log.account(), subject, id, ALWAYS))
			.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
		assertThat(this.model).doesNotContainKey("page");
	}

	private SubjectPage page(TestLog log, String subject, int id) {
		assertThat(show(log, log.account(), subject, id, ALWAYS)).isEqualTo("statistics/subject");
		return (SubjectPage) Objects.requireNonNull(this.model.getAttribute("page"));
	}

	private String show(TestLog log, AccountId account, String subject, int id, PeriodQuery query) {
		return controller(log).page(account, subject, String.valueOf(id), query, this.model);
	}

	private String show(TestLog log, String subject, String id) {
		return controller(log).page(log.account(), subject, id, ALWAYS, this.model);
	}

	private static SubjectController controller(TestLog log) {
		return new SubjectController(log.listeners(), TestSubjects.statistics(log), TestSubjects.pages(log));
	}

}
