package dev.earshot.history.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.page.HistoryAudit.PlaysDeleted;
import dev.earshot.history.page.HistoryAudit.PlaysRestored;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class DeletionControllerTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final List<Object> events = new ArrayList<>();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final DeletionController controller = new DeletionController(this.log.listeners(),
			this.log.deleted(InstantSource.fixed(TestLog.NOON)), this.events::add);

	@Test
	void deletesOnePlayAndReturnsToItsPage() {
		this.log.play("Ferry", "Harbor");
		this.controller.delete(this.log.account(), newest(1), Map.of("q", "harbor", "older", "9.9.9"), this.redirect);
		assertThat(this.log.titles()).containsExactly("Ferry");
		assertThat(this.redirect).containsEntry("q", "harbor").containsEntry("older", "9.9.9").hasSize(2);
		assertThat(this.events).containsExactly(new PlaysDeleted(this.log.account()));
	}

	@Test
	void deletesASelectionAndRestoresIt() {
		this.log.play("Ferry", "Harbor", "Fog");
		this.controller.delete(this.log.account(), newest(2), Map.of(), this.redirect);
		assertThat(this.log.titles()).containsExactly("Ferry");
		this.controller.restore(this.log.account(), this.redirect);
		assertThat(this.log.titles()).containsExactly("Fog", "Harbor", "Ferry");
		assertThat(this.events).containsExactly(new PlaysDeleted(this.log.account()),
				new PlaysRestored(this.log.account()));
	}

	@Test
	void doesNotMindAPlayThatIsGone() {
		this.log.play("Ferry");
		this.controller.delete(this.log.account(), List.of("1.1.1"), Map.of(), this.redirect);
		assertThat(this.log.titles()).containsExactly("Ferry");
		assertThat(this.redirect.getFlashAttributes()).isEmpty();
		assertThat(this.events).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void refusesASelectionAsAWhole(List<String> play, DeletionRefusal refusal) {
		this.log.play("Ferry");
		List<String> selected = Stream.concat(play.stream(), play.stream().limit(1).flatMap((_) -> newest(1).stream()))
			.toList();
		this.controller.delete(this.log.account(), selected, Map.of(), this.redirect);
		assertThat(this.log.titles()).containsExactly("Ferry");
		assertThat(this.redirect.getFlashAttributes().get("refusal")).isEqualTo(refusal);
		assertThat(this.events).isEmpty();
	}

	static Stream<Arguments> refusesASelectionAsAWhole() {
		return Stream.of(Arguments.of(List.of(), DeletionRefusal.NOTHING_SELECTED),
				Arguments.of(List.of("tea"), DeletionRefusal.SELECTION_UNREADABLE),
				Arguments.of(Collections.nCopies(HistoryPages.SIZE, "1.1.1"), DeletionRefusal.TOO_MANY_SELECTED));
	}

	@Test
	void deletesWhatAFilterShowsAndRestoresIt() {
		this.log.play("Ferry", "Harbor", "Ferry");
		this.controller.deleteFound(this.log.account(), Map.of("q", "ferry"));
		assertThat(this.log.titles()).containsExactly("Harbor");
		this.controller.restore(this.log.account(), this.redirect);
		assertThat(this.log.titles()).containsExactly("Ferry", "Harbor", "Ferry");
		assertThat(this.events).containsExactly(new PlaysDeleted(this.log.account()),
				new PlaysRestored(this.log.account()));
	}

	@Test
	void deletesNothingWithoutAFilter() {
		this.log.play("Ferry");
		this.controller.deleteFound(this.log.account(), Map.of());
		assertThat(this.log.titles()).containsExactly("Ferry");
	}

	@Test
	void restoresNothingIfNothingWasDeleted() {
		this.controller.restore(this.log.account(), this.redirect);
		assertThat(this.events).isEmpty();
		assertThat(this.redirect.getFlashAttributes()).isEmpty();
	}

	private List<String> newest(int count) {
		return this.log.plays()
			.before(this.log.listener(), PlayFilter.NONE, PlayKey.NEWEST, count)
			.stream()
			.map((play) -> play.key().toString())
			.toList();
	}

}
