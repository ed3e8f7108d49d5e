package dev.earshot.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.imports.ImportReport.FileLine;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ImportRun} with plays of private sessions, of which account data tells,
 * too.
 */
class PrivateRowsTests {

	private static final ExportRow FERRY = privately(TestImport.extended("Ferry", 10, 70));

	private static final ExportRow[] ACCOUNT = TestImport.rows(TestImport.account("FERRY", 10, 70),
			TestImport.account("Harbor", 200, 70), TestImport.account("Fog", 10, 71));

	@ParameterizedTest
	@EnumSource
	void leaveOutWhatAccountDataTellsInWhicheverOrderBothCome(TestDatabase database) {
		Map<ExportLayout, ExportRow[]> files = Map.of(ExportLayout.ACCOUNT, ACCOUNT, ExportLayout.EXTENDED,
				new ExportRow[] { FERRY });
		for (List<ExportLayout> order : List.of(List.of(ExportLayout.ACCOUNT, ExportLayout.EXTENDED),
				List.of(ExportLayout.EXTENDED, ExportLayout.ACCOUNT))) {
			TestImport test = TestImport.in(database);
			ImportTarget target = test.begin();
			ImportRun run = test.run(target);
			order.forEach((layout) -> TestImport.write(run, layout + ".json", layout, List.of(files.get(layout))));
			assertThat(test.finish(target)).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
			assertThat(counts(test, target)).containsEntry("ACCOUNT.json", new ImportCounts(2, 0, 0, 1, 0, 0))
				.containsEntry("EXTENDED.json", privates(1));
			assertThat(test.log().titles()).containsExactly("Harbor", "Fog");
		}
	}

	private static Map<String, ImportCounts> counts(TestImport test, ImportTarget target) {
		return test.reports()
			.report(test.log().listener(), target.id())
			.orElseThrow()
			.files()
			.stream()
			.collect(Collectors.toMap(FileLine::name, FileLine::counts));
	}

	@ParameterizedTest
	@EnumSource
	void removeWhatAnEarlierImportBrought(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget account = test.begin();
		TestImport.write(test.run(account), "StreamingHistory0.json", ExportLayout.ACCOUNT, List.of(ACCOUNT));
		test.finish(account);
		assertThat(test.read(ExportLayout.EXTENDED, FERRY)).isEqualTo(privates(1));
		assertThat(test.log().titles()).containsExactly("Harbor", "Fog");
		assertThat(counts(test, account).values()).containsExactly(new ImportCounts(2, 0, 0, 1, 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void removeWhatSpotifyListed(TestDatabase database) {
		TestImport test = TestImport.in(database);
		for (Played row : List.of(TestImport.extended("Ferry", 170, 200), TestImport.extended("Harbor", 175, 200),
				TestImport.extended("Ferry", 1_800, 200))) {
			test.log().add(listed(row.play()));
		}
		ExportRow ferry = privately(TestImport.extended("Ferry", 300, 70));
		assertThat(test.read(ExportLayout.EXTENDED, ferry)).isEqualTo(privates(1));
		assertThat(test.log().titles()).containsExactly("Ferry", "Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void leaveNoNamesBehind(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.ACCOUNT, TestImport.account("Ferry", 10, 70));
		test.read(ExportLayout.EXTENDED, FERRY);
		assertThat(List.of("play", "item", "artist")).map(test.log()::rows).containsOnly(0);
		test.read(ExportLayout.ACCOUNT, TestImport.account("Ferry", 500, 70));
		assertThat(test.log().titles()).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void areReadAgainIfTheServerEndedBetweenTwoFiles(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		TestImport.write(test.run(target), "extended.json", ExportLayout.EXTENDED, List.of(FERRY));
		ImportRun next = test.run(target);
		TestImport.write(next, "extended.json", ExportLayout.EXTENDED, List.of(FERRY));
		TestImport.write(next, "account.json", ExportLayout.ACCOUNT, List.of(ACCOUNT));
		assertThat(test.finish(target)).isEqualTo(new ImportCounts(2, 0, 0, 2, 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void areNotRememberedForLaterImports(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.EXTENDED, FERRY);
		assertThat(test.read(ExportLayout.ACCOUNT, ACCOUNT)).isEqualTo(new ImportCounts(3, 0, 0, 0, 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void leaveWhatTheExtendedHistoryTellsOfTheSameMinute(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.ACCOUNT, TestImport.account("Ferry", 10, 70));
		List<ExportRow> rows = new ArrayList<>(List.of(TestImport.rows(TestImport.extended("Harbor", 15, 70))));
		rows.add(FERRY);
		rows.add(new Private(3, null, 0, null));
		assertThat(test.read(ExportLayout.EXTENDED, rows.toArray(ExportRow[]::new)))
			.isEqualTo(new ImportCounts(1, 0, 0, 2, 0, 0));
		assertThat(test.log().titles()).containsExactly("Harbor");
	}

	private static LoggedPlay listed(LoggedPlay play) {
		return new LoggedPlay(play.startedAt(), play.endedAt(), play.listened(), play.item(),
				PlaySource.RECENTLY_PLAYED, play.device(), null, play.start(), play.end());
	}

	private static ExportRow privately(Played row) {
		return new Private(1, row.reportedAt(), row.play().listened().toMillis(), row.play());
	}

	private static ImportCounts privates(long rows) {
		return new ImportCounts(0, 0, 0, rows, 0, 0);
	}

}
