package dev.earshot.imports.exportfile;

import java.time.Instant;
import java.util.List;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.value.ExportRule.Hidden;
import dev.earshot.imports.exportfile.value.ExportRule.Merged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link EarshotFile} with plays that somebody changed.
 */
class EarshotFileTests {

	private static final FilePlan EARSHOT = FilePlan.begun("history.json", ExportLayout.EARSHOT);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"startedAt":null                          | MISSING
			"endedAt":null                            | MISSING
			"listenedMs":null                         | MISSING
			"kind":null                               | MISSING
			"kind":"opera"                            | TYPE
			"album":"Tides"                           | TYPE
			"artists":{"name":"Lantern"}              | TYPE
			"artists":[{"uri":"spotify:artist:1"},{}] | TYPE
			"artists":["Lantern"]                     | TYPE
			"context":{"name":"Songs for fog"}        | TYPE
			"endedAt":"2026-11-29T13:00:00+01:30"     | TIME
			"startedAt":"1999-11-29T13:00:00Z"        | TIME
			"reportedAt":"+999999999-01-01T00:00:00Z" | TIME
			"reportedAt":"noon"                       | TIME
			"listenedMs":86400001                     | DURATION
			""")
	void saysWhyAPlayCannotBeRead(String property, RowProblem problem) {
		assertThat(Uploads.read(log(play(property) + "," + play(""))).file())
			.isEqualTo(EARSHOT.unreadable(problem).played(1));
	}

	@Test
	void knowsNothingOfAPlayWithoutTitleAndUri() {
		assertThat(Uploads.read(log(play("\"title\":\"\",\"uri\":null"))).file()).isEqualTo(EARSHOT.unknown(1));
	}

	@Test
	void readsWordsOfLaterVersionsAsUnknown() {
		LoggedPlay play = Uploads.read(log(play("\"device\":\"glasses\",\"start\":\"dreamt\",\"mood\":[{}]"))).play();
		assertThat(play.device()).isEqualTo(DeviceClass.OTHER);
		assertThat(play.start()).isEqualTo(StartReason.UNKNOWN);
	}

	@Test
	void readsTimesWithTheirOffset() {
		Played row = (Played) Uploads.read(log(play(""))).rows().getFirst();
		assertThat(row.play().startedAt()).isEqualTo("2026-11-29T12:00:00.001Z");
		assertThat(row.reportedAt()).isNull();
	}

	@Test
	void readsWhatIdentifiesAPlayInExports() {
		assertThat(reportedAt("\"reportedAt\":\"2026-11-29T13:02:00.005+01:00\""))
			.isEqualTo(Instant.parse("2026-11-29T12:02:00.005Z"));
		assertThat(reportedAt("\"reportedAt\":null")).isNull();
	}

	@Test
	void readsThatSpotifyListedAPlay() {
		String listed = "\"source\":\"recently-played\"";
		assertThat(reportedAt(listed)).isEqualTo(Instant.parse("2026-11-29T12:00:40.001Z"));
		assertThat(Uploads.read(log(play(listed))).play().source()).isEqualTo(PlaySource.RECENTLY_PLAYED);
		assertThat(Uploads.read(log(play("\"source\":\"overheard\""))).play().source()).isEqualTo(PlaySource.IMPORTED);
	}

	private static @Nullable Instant reportedAt(String more) {
		return ((Played) Uploads.read(log(play(more))).rows().getFirst()).reportedAt();
	}

	@Test
	void keepsNoUriThatIsNone() {
		LoggedPlay play = Uploads.read(log(play("\"artists\":[{\"name\":\"Lantern\",\"uri\":\"javascript:1\"}]")))
			.play();
		assertThat(play.item().artists()).isEqualTo(List.of(new LoggedName("Lantern", null)));
	}

	@Test
	void endsAtWhatFollowsTheLog() {
		assertThat(Uploads.read(log(play("")) + "[]").file())
			.isEqualTo(EARSHOT.played(1).endedBy(FileProblem.BROKEN_JSON));
	}

	@Test
	void readsWhatIsHiddenAndMerged() {
		RecordedVisit visit = Uploads.read(log(play(""), """
				"hidden":[{"name":"Lantern","uri":"spotify:artist:1"},{"name":"Us","uri":null,"since":[{}]}],
				"merged":[{"item":{"kind":"track","uri":null,"title":"Ferry","artists":[{"name":"Us","uri":null}]},
				"by":{"item":[]},"into":{"kind":"track","uri":"spotify:track:1","title":"Ferry","artists":[]}}]"""));
		assertThat(visit.rules()).containsExactly(new Hidden(new LoggedName("Lantern", "spotify:artist:1")),
				new Hidden(new LoggedName("Us", null)),
				new Merged(item(null, List.of(new LoggedName("Us", null))), item("spotify:track:1", List.of())));
		assertThat(visit.file()).isEqualTo(EARSHOT.played(1).endedBy(null));
	}

	@Test
	void readsGapsAndLeavesOutThoseOfAnotherForm() {
		String gap = "{\"beganAt\":\"2026-11-29T%s\",\"endedAt\":\"2026-11-29T13:00:00Z\",\"reason\":\"%s\"}";
		RecordedVisit visit = Uploads.read(log(play(""), "\"gaps\":[7,{}," + gap.formatted("12:00:00Z", "login") + ","
				+ gap.formatted("14:00:00Z", "login") + "," + gap.formatted("12:00:00Z", "tea") + "]"));
		assertThat(visit.gaps()).containsExactly(
				new Gap(Instant.parse("2026-11-29T12:00:00Z"), Instant.parse("2026-11-29T13:00:00Z"), GapReason.LOGIN));
		assertThat(visit.file()).isEqualTo(EARSHOT.played(1).endedBy(null));
	}

	private static LoggedItem item(@Nullable String uri, List<LoggedName> artists) {
		return new LoggedItem(PlayableKind.TRACK, uri, "Ferry", artists, null, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"hidden\":{}", "\"hidden\":[1,[],{},{\"name\":7},\"Lantern\"]", "\"merged\":7",
			"\"merged\":[1,[],{},{\"item\":{}},{\"item\":{\"kind\":\"track\",\"title\":\"A\"}}]",
			"\"merged\":[{\"item\":{\"kind\":\"opera\",\"title\":\"A\"},\"into\":{\"kind\":\"track\",\"title\":\"B\"}}]",
			"\"merged\":[{\"item\":{\"kind\":\"track\",\"title\":[]},\"into\":{\"kind\":\"track\",\"title\":\"B\"}}]" })
	void leavesOutRulesOfAnotherForm(String rules) {
		RecordedVisit visit = Uploads.read(log(play(""), rules));
		assertThat(visit.rules()).isEmpty();
		assertThat(visit.file()).isEqualTo(EARSHOT.played(1).endedBy(null));
	}

	@Test
	void keepsTheRulesBeforeAFault() {
		RecordedVisit visit = Uploads.read(log(play(""), "\"hidden\":[{\"name\":\"Lantern\"},{\"na"));
		assertThat(visit.rules()).containsExactly(new Hidden(new LoggedName("Lantern", null)));
		assertThat(visit.file()).isEqualTo(EARSHOT.played(1).endedBy(FileProblem.BROKEN_JSON));
	}

	private static String log(String plays, String rules) {
		return log(plays).replaceFirst("}$", "") + "," + rules + "}";
	}

	private static String log(String plays) {
		return """
				{"format":"earshot-listening-log","version":1,"exportedAt":"2026-11-30T12:00:00Z","zone":"UTC",\
				"plays":[%s],"gaps":[{"reason":"login"}]}""".formatted(plays);
	}

	// A property that comes again wins.
	private static String play(String more) {
		return """
				{"startedAt":"2026-11-29T13:00:00.001+01:00","endedAt":"2026-11-29T13:00:40.001+01:00",\
				"listenedMs":30000,"source":"recorded","kind":"track","uri":"spotify:track:1","title":"Ferry",\
				"artists":[{"name":"Lantern","uri":"spotify:artist:1"}],"album":null,"durationMs":200000,\
				"device":"tv","context":null,"start":"chosen","end":"completed"%s}"""
			.formatted(more.isEmpty() ? "" : "," + more);
	}

}
