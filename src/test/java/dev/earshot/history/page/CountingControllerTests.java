package dev.earshot.history.page;

import java.util.List;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests {@link CountingController} and {@link CountingRuleController}.
 */
class CountingControllerTests {

	private static final String LIST = "redirect:/history/counting";

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final TestCounting counting = TestCounting.of(this.log);

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final CountingController list = new CountingController(this.log.listeners(), this.counting.items(),
			this.counting.suggestions());

	private final CountingRuleController controller = new CountingRuleController(this.log.listeners(),
			this.counting.rules(), this.counting.items(), TestItems.of(this.log.jdbc()));

	@Test
	void showsAllRulesAndWhatCouldBeMerged() {
		this.log.play("Ferry", "Harbor", "Fog", "FOG");
		this.counting.hide("Lantern");
		this.counting.merge("Ferry", "Harbor");
		assertThat(this.list.page(this.log.account(), this.model)).isEqualTo("history/counting");
		assertThat(List.of("hidden", "merged", "suggestions")).map((name) -> (List<?>) this.model.get(name))
			.allSatisfy((rules) -> assertThat(rules).hasSize(1));
		AccountId owl = TestPeople.member(this.log.jdbc(), "owl", () -> TestLog.NOON);
		assertThat(this.list.page(owl, this.model)).isEqualTo("redirect:/history");
	}

	@Test
	void hidesAnArtistAndCountsItAgain() {
		this.log.play("Ferry");
		int lantern = this.counting.artist("Lantern");
		int ferry = this.counting.item("Ferry");
		assertThat(this.controller.hide(this.log.account(), lantern, ferry, this.redirect))
			.isEqualTo("redirect:/history/items/" + ferry);
		assertThat(notice()).isEqualTo("artist-hidden");
		assertThat(this.counting.rules().uncounted(this.counting.listener())).containsExactly(ferry);
		assertThat(this.controller.show(this.log.account(), lantern, null, this.redirect)).isEqualTo(LIST);
		assertThat(notice()).isEqualTo("artist-shown");
		assertThat(this.counting.rules().uncounted(this.counting.listener())).isEmpty();
	}

	@Test
	void mergesSeveralAtOnceAndSeparatesOne() {
		this.log.play("A", "B", "C");
		assertThat(merge("A", null, this.counting.item("B"), this.counting.item("C"))).isEqualTo(LIST);
		assertThat(notice()).isEqualTo("items-merged");
		int c = this.counting.item("C");
		assertThat(this.controller.separate(this.log.account(), c, c, this.redirect))
			.isEqualTo("redirect:/history/items/" + c);
		assertThat(notice()).isEqualTo("item-separated");
		assertThat(this.counting.rules().merged(this.counting.listener())).containsOnlyKeys(this.counting.item("B"));
	}

	@Test
	void refusesToMergeWhatIsTheSameOrUnknown() {
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		this.log.play("A");
		owl.play("Harbor");
		merge("A", null, this.counting.item("A"));
		assertThat(refusal()).isEqualTo(CountingRefusal.MERGE_SAME);
		merge("A", null, this.counting.item("Harbor"));
		assertThat(refusal()).isEqualTo(CountingRefusal.MERGE_UNKNOWN);
		merge("A", null, 99);
		assertThat(refusal()).isEqualTo(CountingRefusal.MERGE_UNKNOWN);
		assertThat(this.log.rows("merged_item")).isZero();
	}

	@Test
	void knowsNothingOfWhatSomebodyElsePlayed() {
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		owl.add(TestLog.play(TestLog.track("Harbor", "Owls"), TestLog.NOON));
		this.log.play("A");
		int harbor = this.counting.item("Harbor");
		int owls = this.counting.artist("Owls");
		AccountId fox = this.log.account();
		assertMissing(() -> this.controller.hide(fox, owls, null, this.redirect));
		assertMissing(() -> this.controller.show(fox, owls, null, this.redirect));
		assertMissing(() -> this.controller.separate(fox, harbor, null, this.redirect));
		assertMissing(() -> merge("Harbor", null, this.counting.item("A")));
		assertThat(this.log.rows("hidden_artist") + this.log.rows("merged_item")).isZero();
	}

	private static void assertMissing(ThrowingCallable request) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(request);
	}

	@Test
	void forgetsWhatOnlyTheRuleNamed() {
		this.log.play("A", "B");
		this.counting.merge("A", "B");
		int a = this.counting.item("A");
		this.log.deleted(() -> TestLog.NOON).delete(this.log.listener(), PlayFilter.of(new Words("a")));
		this.log.jdbc().sql("delete from deleted_play").update();
		assertThat(this.controller.separate(this.log.account(), a, a, this.redirect)).isEqualTo(LIST);
		assertThat(this.log.jdbc().sql("select title from item").query(String.class).list()).doesNotContain("A");
	}

	private String merge(String into, @Nullable Integer page, Integer... items) {
		return this.controller.merge(this.log.account(), this.counting.item(into), List.of(items), page, this.redirect);
	}

	private @Nullable Object notice() {
		return this.redirect.getFlashAttributes().get("notice");
	}

	private @Nullable Object refusal() {
		return this.redirect.getFlashAttributes().get("refusal");
	}

}
