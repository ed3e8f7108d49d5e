package dev.earshot.history.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvExportTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	@Test
	void hasAHeadAndALineForEachPlay() throws IOException {
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON, DeviceClass.TV,
				new LoggedContext(PlayedFrom.PLAYLIST, null, "Fog"), EndReason.SKIPPED));
		assertThat(export()).isEqualTo("\uFEFFstarted_at,ended_at,listened_ms,source,kind,title,artists,album,"
				+ "duration_ms,device,context_kind,context_name,start,end,uri\r\n"
				+ "2026-11-29T13:00+01:00,2026-11-29T13:00:40+01:00,30000,recorded,track,Ferry,Lantern,Tides,"
				+ "200000,tv,playlist,Fog,chosen,skipped,spotify:track:Ferry\r\n");
	}

	@Test
	void quotesWhatWouldEndACell() throws IOException {
		play("Fog, \"Rain\"\nand Snow");
		assertThat(export()).contains(",\"Fog, \"\"Rain\"\"\nand Snow\",One; Two,,,phone,,,chosen,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", "＋1", "－1", "＠SUM(A1)" })
	void runsNoFormulaInASpreadsheet(String title) throws IOException {
		play(title);
		assertThat(export()).contains(",local-file,'" + title + ",");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n=1+1", "\r=1+1" })
	void runsNoFormulaInALineOfACell(String title) throws IOException {
		play(title);
		assertThat(export()).contains(",local-file,\"'" + title + "\",");
	}

	private void play(String title) {
		this.log.add(TestLog.play(new LoggedItem(PlayableKind.LOCAL_FILE, null, title,
				List.of(new LoggedName("One", null), new LoggedName("Two", null)), null, null), TestLog.NOON));
	}

	private String export() throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		new CsvExport(this.log.plays()).write(this.log.listener(), PlayFilter.NONE, output);
		return output.toString(StandardCharsets.UTF_8);
	}

}
