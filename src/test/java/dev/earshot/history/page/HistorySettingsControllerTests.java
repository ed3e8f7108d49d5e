package dev.earshot.history.page;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.details.ItemDetails;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.TestConditions;
import dev.earshot.history.page.HistoryAudit.HistoryErased;
import dev.earshot.history.page.HistoryAudit.LogAgreedTo;
import dev.earshot.history.page.HistoryAudit.RecordingSwitchedOff;
import dev.earshot.history.page.HistoryAudit.RecordingSwitchedOn;
import dev.earshot.history.page.HistoryAudit.SourceErased;
import dev.earshot.history.recording.Recording;
import dev.earshot.history.recording.TestRecording;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class HistorySettingsControllerTests {

	private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final List<Object> events = new ArrayList<>();

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final Recording recording = TestRecording.of(this.log, CLOCK).recording();

	private final ItemDetails details = TestDetails.of(this.log);

	private final HistorySettingsController controller = new HistorySettingsController(this.log.listeners(),
			new SettingsModel(TestRecording.sources(this.log), (_) -> Map.of(7, "my_spotify_data.zip"), this.details),
			this.recording, this.events::add);

	private final HistoryController list = new HistoryController(
			this.log.listeners(), new HistoryPages(this.log.plays(), this.log.gaps(), this.details,
					new CountingRules(this.log.jdbc()), TestConditions.names(this.log)),
			this.log.deleted(CLOCK), this.recording, (_) -> Map.of());

	@Test
	void asksFirstWhetherToRecord() {
		AccountId owl = owl();
		assertThat(this.list.page(owl, Map.of(), this.model)).isEqualTo("history/consent");
		assertThat(this.controller.page(owl, this.model)).isEqualTo("redirect:/history");
		assertThat(this.list.page(this.log.account(), Map.of(), this.model)).isEqualTo("history/history");
	}

	@ParameterizedTest
	@CsvSource({ "Asia/Kathmandu,Asia/Kathmandu", "Mars/Olympus,UTC", "'',UTC", ",UTC" })
	void takesTheZoneOfTheBrowser(@Nullable String zone, ZoneId expected) {
		AccountId owl = owl();
		this.controller.record(owl, true, zone, this.redirect);
		assertThat(this.log.listeners().find(owl).map(Listener::zone)).contains(expected);
		assertThat(this.events).containsExactly(new RecordingSwitchedOn(owl));
	}

	@Test
	void givesALogWithoutRecordingToWhoOnlyImports() {
		AccountId owl = owl();
		assertThat(this.controller.agree(owl, "Asia/Kathmandu")).isEqualTo("redirect:/history/import");
		assertThat(this.log.listeners().find(owl).filter(Listener::isRecording)).isEmpty();
		assertThat(this.log.listeners().find(owl).map(Listener::zone)).contains(ZoneId.of("Asia/Kathmandu"));
		assertThat(this.events).containsExactly(new LogAgreedTo(owl));
	}

	@Test
	void switchesOffAndOnAgainInTheSameZone() {
		this.controller.record(this.log.account(), false, null, this.redirect);
		assertThat(this.log.listener().isRecording()).isFalse();
		assertThat(this.redirect.getFlashAttributes().get("notice")).isEqualTo("history-off");
		this.controller.record(this.log.account(), true, null, this.redirect);
		assertThat(this.log.listener().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(this.events).containsExactly(new RecordingSwitchedOff(this.log.account()),
				new RecordingSwitchedOn(this.log.account()));
	}

	@Test
	void changesTheZoneToOneThatExists() {
		this.controller.setZone(this.log.account(), "Australia/Lord_Howe", this.redirect);
		assertThat(this.redirect.getFlashAttributes()).isEqualTo(Map.of("notice", "history-zone"));
		assertThat(this.log.listener().zone()).isEqualTo(ZoneId.of("Australia/Lord_Howe"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Mars/Olympus" })
	void saysThatAZoneIsUnknown(String zone) {
		this.controller.setZone(this.log.account(), zone, this.redirect);
		assertThat(this.redirect.getFlashAttributes())
			.isEqualTo(Map.of("refusal", HistorySettingsController.ZoneRefusal.ZONE_UNKNOWN));
		assertThat(this.log.listener().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
	}

	@Test
	void erasesTheLog() {
		this.log.play("Ferry");
		this.controller.page(this.log.account(), this.model);
		assertThat(this.model).containsEntry("plays", 1L).containsEntry("zone", "Europe/Berlin");
		this.controller.erase(this.log.account(), this.redirect);
		assertThat(this.log.titles()).isEmpty();
		assertThat(this.events).containsExactly(new HistoryErased(this.log.account()));
	}

	@Test
	void listsTheSourcesOfWhichThereArePlays() {
		this.log.play("Ferry", "Harbor");
		this.controller.page(this.log.account(), this.model);
		assertThat(this.model).containsEntry("sources", List.of(new SourceEntry("recorded", 2)))
			.containsEntry("imports", Map.of(7, "my_spotify_data.zip"));
	}

	@ParameterizedTest
	@CsvSource({ "recorded,0", "imported,1", "7,1", "all,1" })
	void erasesOneSource(String source, int left) {
		this.log.play("Ferry");
		SourceController sources = new SourceController(this.log.listeners(), TestRecording.erasure(this.log, CLOCK),
				this.events::add);
		sources.erase(this.log.account(), source, this.redirect);
		assertThat(this.log.titles()).hasSize(left);
	}

	@Test
	void switchesCoversOffAndOn() {
		CoverController covers = new CoverController(this.log.listeners(), this.details);
		assertThat(covers.set(this.log.account(), false, this.redirect)).isEqualTo("redirect:/history/settings");
		this.controller.page(this.log.account(), this.model);
		assertThat(this.model).containsEntry("covers", false);
		assertThat(this.redirect.getFlashAttributes().get("notice")).isEqualTo("covers-off");
		covers.set(this.log.account(), true, this.redirect);
		this.controller.page(this.log.account(), this.model);
		assertThat(this.model).containsEntry("covers", true);
	}

	@Test
	void tellsThatASourceIsErased() {
		SourceController sources = new SourceController(this.log.listeners(), TestRecording.erasure(this.log, CLOCK),
				this.events::add);
		assertThat(sources.erase(this.log.account(), "imported", this.redirect))
			.isEqualTo("redirect:/history/settings");
		sources.erase(this.log.account(), "nonsense", this.redirect);
		assertThat(this.events).containsExactly(new SourceErased(this.log.account()));
		assertThat(this.redirect.getFlashAttributes().get("notice")).isEqualTo("source-erased");
	}

	@Test
	void offersEveryZoneThatIsSet() {
		assertThat(TimeZones.including(null)).startsWith("UTC").contains("Asia/Kathmandu", "Australia/Lord_Howe");
		assertThat(TimeZones.including(ZoneId.of("+05:45"))).startsWith("+05:45", "UTC");
	}

	private AccountId owl() {
		return TestPeople.member(this.log.jdbc(), "owl", CLOCK);
	}

}
