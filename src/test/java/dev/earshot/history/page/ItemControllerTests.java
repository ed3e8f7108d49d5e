package dev.earshot.history.page;

import java.time.ZonedDateTime;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountedArtist;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ItemControllerTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final TestCounting counting = TestCounting.of(this.log);

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final ItemController controller = new ItemController(this.log.listeners(), this.counting.items(),
			this.counting.suggestions(), this.log.plays());

	@Test
	void tellsWhatAnItemIsAndWhenItWasPlayed() {
		this.log.play("Ferry", "Harbor", "Ferry");
		assertThat(page("Ferry", null)).isEqualTo("history/item");
		assertThat(this.model.getAttribute("item")).isEqualTo(new ItemEntry(this.counting.item("Ferry"), "Ferry",
				"https://open.spotify.com/track/Ferry", List.of("Lantern"), "Tides", "track", "3:20", 2));
		assertThat(this.model).containsEntry("plays", 2L)
			.containsEntry("first", ZonedDateTime.parse("2026-11-29T13:00:00+01:00[Europe/Berlin]"))
			.containsEntry("last", ZonedDateTime.parse("2026-11-29T13:02:00+01:00[Europe/Berlin]"));
		assertThat(this.model.getAttribute("artists")).asInstanceOf(InstanceOfAssertFactories.list(CountedArtist.class))
			.extracting(CountedArtist::hidden)
			.containsExactly(false);
	}

	@Test
	void suggestsWhatMayBeTheSameUnlessItIsMerged() {
		this.log.play("Ferry", "FERRY", "Harbor");
		page("Ferry", null);
		assertThat(titles("suggestions")).containsExactly("FERRY");
		assertThat(this.model.getAttribute("into")).isNull();
		this.counting.merge("FERRY", "Ferry");
		page("Ferry", null);
		assertThat(titles("suggestions")).isEmpty();
		assertThat(titles("merged")).containsExactly("FERRY");
		page("FERRY", null);
		assertThat(this.model.getAttribute("into")).extracting("title").isEqualTo("Ferry");
		assertThat(titles("suggestions")).isEmpty();
	}

	@Test
	void findsOthersByTheirNames() {
		this.log.play("Ferry", "Ferry (Live)", "Harbor");
		page("Ferry", " ferry ");
		assertThat(titles("found")).containsExactly("Ferry (Live)");
		page("Ferry", " ");
		assertThat(this.model.getAttribute("found")).isNull();
	}

	@Test
	void isMissingForWhatSomebodyElsePlayed() {
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		this.log.play("Ferry");
		owl.play("Harbor");
		assertMissing(this.log.account(), this.counting.item("Harbor"));
		assertMissing(this.log.account(), 99);
		assertMissing(AccountId.random(), this.counting.item("Ferry"));
	}

	private void assertMissing(AccountId account, int item) {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> this.controller.page(account, item, null, this.model))
			.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
	}

	private String page(String title, @Nullable String q) {
		return this.controller.page(this.log.account(), this.counting.item(title), q, this.model);
	}

	private List<String> titles(String attribute) {
		return ((List<?>) this.model.get(attribute)).stream().map((entry) -> ((ItemEntry) entry).title()).toList();
	}

}
