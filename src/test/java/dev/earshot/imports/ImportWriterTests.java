package dev.earshot.imports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.earshot.history.log.DeletedPlays;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.exportfile.ExportRow.Unknown;
import dev.earshot.imports.exportfile.ExportRow.Unreadable;
import dev.earshot.imports.exportfile.RowProblem;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportWriterTests {

	private static final LoggedItem NAMELESS = new LoggedItem(PlayableKind.TRACK, "spotify:track:Ferry",
			"spotify:track:Ferry", List.of(), null, null);

	private static final LoggedItem MADE_UP = new LoggedItem(PlayableKind.TRACK, "spotify:track:Ferry", "Fake",
			List.of(new LoggedName("Nobody", null)), new LoggedName("Fakes", null), null);

	@ParameterizedTest
	@EnumSource
	void writesAllThatARowTells(TestDatabase database) {
		TestImport test = TestImport.in(database);
		LoggedItem item = new LoggedItem(PlayableKind.TRACK, "spotify:track:fog", "Fog",
				List.of(new LoggedName("Lantern", null), new LoggedName("Us", "spotify:artist:us")),
				new LoggedName("Tides", null), Duration.ofSeconds(200));
		LoggedPlay play = new LoggedPlay(TestLog.NOON, TestLog.NOON.plusSeconds(90), Duration.ofMillis(70_123), item,
				PlaySource.IMPORTED, DeviceClass.CAR, new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:a", "A"),
				StartReason.FOLLOWED, EndReason.SKIPPED);
		assertThat(test.read(ExportLayout.EARSHOT, new Played(1, play, TestLog.NOON))).isEqualTo(imported(1));
		assertThat(plays(test)).containsExactly(play);
	}

	@ParameterizedTest
	@EnumSource
	void countsWhatIsRepeatedInAnImport(TestDatabase database) {
		TestImport test = TestImport.in(database);
		Played ferry = TestImport.extended("Ferry", 0, 60);
		assertThat(
				test.read(ExportLayout.EXTENDED, TestImport.rows(ferry, TestImport.extended("Harbor", 60, 60), ferry)))
			.isEqualTo(new ImportCounts(2, 1, 0, 0, 0, 0));
		assertThat(test.log().titles()).containsExactly("Harbor", "Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void countsWhatIsRepeatedInAnotherFileOfAnImport(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		List<Played> rows = List.of(TestImport.extended("Ferry", 0, 60));
		TestImport.write(run, "Streaming_History_0.json", ExportLayout.EXTENDED, rows);
		TestImport.write(run, "Streaming_History_1.json", ExportLayout.EXTENDED, rows);
		assertThat(test.finish(target)).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0));
	}

	@ParameterizedTest
	@EnumSource
	void knowsAllOfAnImportThatIsRepeated(TestDatabase database) {
		TestImport test = TestImport.in(database);
		for (ExportLayout layout : List.of(ExportLayout.EXTENDED, ExportLayout.ACCOUNT, ExportLayout.EARSHOT)) {
			ExportRow[] rows = TestImport.rows(row(layout, "Ferry", 0), row(layout, "Harbor", 100),
					row(layout, "Fog", 200));
			test.read(layout, rows);
			assertThat(test.read(layout, rows)).as(layout.name()).isEqualTo(known(3));
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsEachOfTwoShortPlaysThatWereReportedInTheSameSecond(TestDatabase database) {
		TestImport test = TestImport.in(database);
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.rows(TestImport.extended("Ferry", 0, 2),
				TestImport.extended("Harbor", 0, 2), TestImport.extended("Ferry", 1, 1))))
			.isEqualTo(imported(3));
	}

	@ParameterizedTest
	@EnumSource
	void knowsFromTheExtendedHistoryWhatTheAccountDataTells(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 70));
		assertThat(test.read(ExportLayout.ACCOUNT, TestImport.account("Ferry", 0, 70))).isEqualTo(known(1));
		assertThat(plays(test)).containsExactly(TestImport.extended("Ferry", 0, 70).play());
		assertThat(test.log().rows("item")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void completesFromTheExtendedHistoryWhatTheAccountDataTold(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget account = test.begin();
		TestImport.write(test.run(account), "StreamingHistory0.json", ExportLayout.ACCOUNT,
				List.of(TestImport.account("FERRY", 10, 70)));
		test.finish(account);
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 10, 70))).isEqualTo(known(1));
		assertThat(plays(test)).containsExactly(TestImport.extended("Ferry", 10, 70).play());
		assertThat(test.log().plays().count(test.log().listener(), PlayFilter.of(PlayOrigin.of(account.id()))))
			.isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void completesEachPlayOfAMinuteFromItsOwnRow(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.ACCOUNT,
				TestImport.rows(TestImport.account("Ferry", 10, 5), TestImport.account("Harbor", 20, 5)));
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.rows(TestImport.extended("Harbor", 20, 5),
				TestImport.extended("Ferry", 10, 5), TestImport.extended("Ferry", 30, 5))))
			.isEqualTo(new ImportCounts(1, 0, 2, 0, 0, 0));
		assertThat(test.log().titles()).containsExactly("Ferry", "Harbor", "Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void keepsAPlayWithoutUriThatWasReportedOnTheMinute(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.ACCOUNT, TestImport.account("Harbor", 500, 70));
		ExportRow[] rows = TestImport.rows(named("Ferry", 50, 70), named("Fog", 80, 50), named("Pier", 60, 0),
				named("Quay", 70, 0));
		assertThat(test.read(ExportLayout.EXTENDED, rows)).isEqualTo(imported(4));
		assertThat(test.read(ExportLayout.EXTENDED, rows)).isEqualTo(known(4));
		assertThat(test.log().titles()).containsExactlyInAnyOrder("Harbor", "Ferry", "Fog", "Pier", "Quay");
	}

	@ParameterizedTest
	@EnumSource
	void completesPlaysOfTheExtendedHistoryThatHadNoUris(TestDatabase database) {
		ExportRow[] old = TestImport.rows(named("FERRY", 3, 70), named("Pier", 100, 0), named("Quay", 100, 0));
		ExportRow[] complete = TestImport.rows(TestImport.extended("Quay", 100, 0), TestImport.extended("Ferry", 3, 70),
				TestImport.extended("Pier", 100, 0));
		for (List<ExportRow[]> order : List.of(List.of(old, complete), List.of(complete, old))) {
			TestImport test = TestImport.in(database);
			assertThat(test.read(ExportLayout.EXTENDED, order.getFirst())).isEqualTo(imported(3));
			assertThat(test.read(ExportLayout.EXTENDED, order.getLast())).isEqualTo(known(3));
			assertThat(test.read(ExportLayout.EXTENDED, order.getFirst())).isEqualTo(known(3));
			assertThat(plays(test)).extracting((play) -> play.item().uri())
				.containsExactlyInAnyOrder("spotify:track:Ferry", "spotify:track:Pier", "spotify:track:Quay");
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellWhichEpisodesAreChapters(TestDatabase database) {
		TestImport test = TestImport.in(database);
		LoggedItem seen = new LoggedItem(PlayableKind.EPISODE, "spotify:episode:one", "One", List.of(), null, null);
		LoggedItem told = new LoggedItem(PlayableKind.CHAPTER, seen.uri(), "One", List.of(), null, null);
		test.log().add(TestLog.play(seen, TestLog.NOON));
		test.read(ExportLayout.EXTENDED, TestImport.row(told, 500, 60));
		test.log().add(TestLog.play(seen, TestLog.NOON.plusSeconds(900)));
		assertThat(plays(test)).extracting((play) -> play.item().kind()).containsOnly(PlayableKind.CHAPTER);
	}

	// The extended history of 2020 has no URIs.
	private static Played named(String title, long second, long listened) {
		LoggedItem item = new LoggedItem(PlayableKind.TRACK, null, title, List.of(new LoggedName("Lantern", null)),
				new LoggedName("Tides", null), null);
		return TestImport.row(item, second, listened);
	}

	@ParameterizedTest
	@EnumSource
	void knowsAccountDataUnderAChangedName(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.ACCOUNT, TestImport.account("Heize", 10, 70));
		assertThat(test.read(ExportLayout.ACCOUNT, TestImport.account("HEIZE", 10, 70))).isEqualTo(known(1));
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatWasSeenHere(TestDatabase database) {
		TestImport test = TestImport.in(database);
		LoggedPlay seen = TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON);
		test.log().add(seen);
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", -3, 38))).isEqualTo(known(1));
		assertThat(test.read(ExportLayout.ACCOUNT, TestImport.account("ferry", -3, 38))).isEqualTo(known(1));
		assertThat(test.read(ExportLayout.EARSHOT, TestImport.extended("Ferry", 0, 30))).isEqualTo(known(1));
		assertThat(plays(test)).containsExactly(seen);
	}

	@ParameterizedTest
	@EnumSource
	void keepsWhatWasSeenHereUnderAnotherUri(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		LoggedItem relinked = new LoggedItem(PlayableKind.TRACK, "spotify:track:other", "FERRY", List.of(), null, null);
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.row(relinked, -3, 38))).isEqualTo(known(1));
		assertThat(test.read(ExportLayout.EARSHOT, new Played(1, TestImport.row(relinked, 1, 38).play(), null)))
			.isEqualTo(known(1));
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.row(relinked, 38, 40))).isEqualTo(imported(1));
	}

	@ParameterizedTest
	@EnumSource
	void knowsWhatWasSeenHereInWhicheverOrderTheRowsCome(TestDatabase database) {
		TestImport test = TestImport.in(database);
		List<Played> rows = new ArrayList<>();
		for (int play = 0; play < 40; play++) {
			String title = "Song " + play % 3;
			long second = play * play * 2_000L;
			test.log().add(TestLog.play(TestLog.track(title, "Lantern"), TestLog.NOON.plusSeconds(second)));
			rows.add(TestImport.extended(title, second - 2, 38));
		}
		Collections.shuffle(rows, new Random(4));
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.rows(rows.toArray(Played[]::new)))).isEqualTo(known(40));
	}

	@ParameterizedTest
	@EnumSource
	void knowsALogOfEarshotFromAccountData(TestDatabase database) {
		for (long second = 0; second < 60; second += 15) {
			TestImport test = TestImport.in(database);
			test.read(ExportLayout.ACCOUNT, TestImport.rows(TestImport.account("FERRY", second, 20),
					TestImport.account("Harbor", second + 300, 70)));
			ExportRow[] rows = TestImport.rows(TestImport.recorded("Ferry", second, 20),
					TestImport.extended("Harbor", second + 300, 70));
			assertThat(test.read(ExportLayout.EARSHOT, rows)).isEqualTo(known(2));
			assertThat(test.log().titles()).containsExactly("Harbor", "FERRY");
			assertThat(plays(test).getLast()).isEqualTo(TestImport.extended("Harbor", second + 300, 70).play());
		}
	}

	@ParameterizedTest
	@EnumSource
	void addsALogOfEarshotToWhatSpotifyListedOnly(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().add(LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(200))));
		assertThat(test.read(ExportLayout.EARSHOT, TestImport.recorded("Ferry", 150, 50))).isEqualTo(imported(1));
		LoggedPlay listed = LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(201)));
		assertThat(test.read(ExportLayout.EARSHOT, new Played(1, listed, listed.endedAt()))).isEqualTo(known(1));
	}

	@ParameterizedTest
	@EnumSource
	void addsAccountDataToWhatSpotifyListedOnly(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().add(LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(200))));
		assertThat(test.read(ExportLayout.ACCOUNT, TestImport.account("Ferry", 0, 200))).isEqualTo(imported(1));
	}

	@ParameterizedTest
	@EnumSource
	void leavesNothingToRestoreOfWhatWasDeletedBefore(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().play("Ferry");
		DeletedPlays deleted = test.log().deleted(InstantSource.fixed(TestLog.NOON));
		deleted.delete(test.log().listener(), PlayFilter.NONE);
		test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 1, 38));
		assertThat(deleted.count(test.log().listener())).isZero();
		deleted.restore(test.log().listener());
		assertThat(test.log().titles()).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void takesTheStartOfAnOfflinePlayFromTheExportThatTellsIt(TestDatabase database) {
		Played told = new Played(1, TestImport.extended("Ferry", 0, 60).play(), TestLog.NOON.plusSeconds(5_000));
		Played counted = TestImport.extended("Ferry", 4_940, 60);
		for (List<Played> order : List.of(List.of(told, counted), List.of(counted, told))) {
			TestImport test = TestImport.in(database);
			assertThat(test.read(ExportLayout.EXTENDED, order.getFirst())).isEqualTo(imported(1));
			assertThat(test.read(ExportLayout.EXTENDED, order.getLast())).isEqualTo(known(1));
			assertThat(plays(test)).containsExactly(told.play());
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheStartOfAPlayIfAnotherOneHasTheStartThatIsTold(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.EXTENDED,
				TestImport.rows(TestImport.extended("Ferry", 0, 60), TestImport.extended("Ferry", 4_940, 60)));
		Played told = new Played(1, TestImport.extended("Ferry", 0, 60).play(), TestLog.NOON.plusSeconds(5_000));
		assertThat(test.read(ExportLayout.EXTENDED, told)).isEqualTo(known(1));
		assertThat(test.log().titles()).containsExactly("Ferry", "Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void takesARepetitionForAnotherPlay(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.rows(TestImport.extended("Ferry", 38, 40),
				TestImport.extended("Ferry", -39, 40), TestImport.extended("Harbor", 0, 40))))
			.isEqualTo(imported(3));
	}

	@ParameterizedTest
	@EnumSource
	void knowsALogOfEarshotFromTheExportsThatItCameFrom(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 60));
		assertThat(test.read(ExportLayout.EARSHOT, TestImport.extended("Ferry", 0, 60))).isEqualTo(known(1));
		assertThat(test.read(ExportLayout.EARSHOT, TestImport.extended("Harbor", 100, 60))).isEqualTo(imported(1));
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.extended("Harbor", 100, 60))).isEqualTo(known(1));
	}

	@ParameterizedTest
	@EnumSource
	void leavesTheNamesAsSpotifyToldThem(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.log().play("Ferry");
		LoggedItem poorer = new LoggedItem(PlayableKind.TRACK, "spotify:track:Ferry", "FERRY",
				List.of(new LoggedName("Somebody", null)), null, null);
		test.read(ExportLayout.EXTENDED, TestImport.row(poorer, 1000, 60));
		assertThat(test.log().titles()).containsExactly("Ferry", "Ferry");
		assertThat(plays(test).getFirst().item().artists()).extracting(LoggedName::name).containsExactly("Lantern");
	}

	@ParameterizedTest
	@EnumSource
	void givesWayToTheNamesThatSpotifyTells(TestDatabase database) {
		for (LoggedPlay told : List.of(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON),
				LoggedPlay.of(TestLog.listed("Ferry", TestLog.NOON.plusSeconds(200))))) {
			TestImport test = TestImport.in(database);
			test.read(ExportLayout.EXTENDED, TestImport.row(MADE_UP, 1000, 60));
			assertThat(test.log().titles()).containsExactly("Fake");
			test.log().add(told);
			test.read(ExportLayout.EARSHOT, TestImport.row(MADE_UP, 2000, 60));
			assertThat(test.log().titles()).hasSize(3).containsOnly("Ferry");
			assertThat(found(test, "ferry")).isEqualTo(3);
		}
	}

	@ParameterizedTest
	@EnumSource
	void namesWhatWasCalledByItsUri(TestDatabase database) {
		TestImport test = TestImport.in(database);
		test.read(ExportLayout.EXTENDED, TestImport.row(NAMELESS, 0, 60));
		assertThat(test.log().titles()).containsExactly(NAMELESS.uri());
		test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 100, 60));
		assertThat(found(test, "ferry lantern tides")).isEqualTo(2);
		test.read(ExportLayout.EXTENDED,
				TestImport.rows(TestImport.row(NAMELESS, 200, 60), TestImport.row(MADE_UP, 300, 60)));
		assertThat(test.log().titles()).hasSize(4).containsOnly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void namesWhatTheSameImportHadCalledByItsUri(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		ImportRun run = test.run(target);
		TestImport.write(run, "0.json", ExportLayout.EXTENDED, List.of(TestImport.row(NAMELESS, 0, 60)));
		TestImport.write(run, "1.json", ExportLayout.EXTENDED,
				List.of(TestImport.rows(TestImport.row(NAMELESS, 100, 60), TestImport.extended("Ferry", 200, 60))));
		assertThat(test.log().titles()).hasSize(3).containsOnly("Ferry");
		assertThat(found(test, "lantern tides")).isEqualTo(3);
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheLogsOfPeopleApart(TestDatabase database) {
		TestImport test = TestImport.in(database);
		TestLog owl = TestLog.of(test.log().jdbc(), "owl");
		owl.play("Ferry");
		assertThat(test.read(ExportLayout.EXTENDED, TestImport.extended("Ferry", 0, 40))).isEqualTo(imported(1));
		assertThat(owl.titles()).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void accountsForEveryRow(TestDatabase database) {
		TestImport test = TestImport.in(database);
		Random random = new Random(11);
		test.log().play("Song 1", "Song 2", "Song 3");
		for (ExportLayout layout : List.of(ExportLayout.ACCOUNT, ExportLayout.EXTENDED, ExportLayout.EARSHOT,
				ExportLayout.ACCOUNT)) {
			List<ExportRow> rows = randomRows(layout, random);
			ImportTarget target = test.begin();
			TestImport.write(test.run(target), "file.json", layout, rows);
			ImportCounts counts = test.finish(target);
			assertThat(counts.rows()).as(layout.name()).isEqualTo(rows.size());
			assertThat(counts.privateRows()).isEqualTo(rows.stream().filter(Private.class::isInstance).count());
			assertThat(counts.imported())
				.isEqualTo(test.log().plays().count(test.log().listener(), PlayFilter.of(PlayOrigin.of(target.id()))));
		}
	}

	@ParameterizedTest
	@EnumSource
	void endsWithTheSameLogInWhicheverOrderBothExportsCome(TestDatabase database) {
		List<Played> extended = new ArrayList<>();
		List<Played> account = new ArrayList<>();
		Random random = new Random(5);
		for (int play = 0; play < 300; play++) {
			String title = "Song " + random.nextInt(9);
			long second = play * 20L + random.nextInt(15);
			long listened = random.nextInt(5);
			extended.add(TestImport.extended(title, second, listened));
			account.add(TestImport.account(title, second, listened));
		}
		Collections.shuffle(account, random);
		List<LoggedPlay> expected = imported(database, extended, List.of());
		assertThat(imported(database, extended, account)).isEqualTo(expected);
		assertThat(imported(database, account, extended)).isEqualTo(expected);
	}

	private static List<LoggedPlay> imported(TestDatabase database, List<Played> first, List<Played> second) {
		TestImport test = TestImport.in(database);
		for (List<Played> rows : List.of(first, second)) {
			if (!rows.isEmpty()) {
				boolean extended = rows.getFirst().play().item().uri() != null;
				test.read(extended ? ExportLayout.EXTENDED : ExportLayout.ACCOUNT,
						TestImport.rows(rows.toArray(Played[]::new)));
			}
		}
		return plays(test);
	}

	private static List<ExportRow> randomRows(ExportLayout layout, Random random) {
		List<ExportRow> rows = new ArrayList<>();
		for (int number = 1; number <= ImportRun.CHUNK + 500; number++) {
			Played played = row(layout, "Song " + random.nextInt(50), random.nextInt(3_000));
			rows.add(switch (random.nextInt(10)) {
				case 0 -> new Private(number, played.reportedAt(), 1, null);
				case 1 -> new Unknown(number);
				case 2 -> new Unreadable(number, RowProblem.TIME);
				default -> new Played(number, played.play(), played.reportedAt());
			});
		}
		return rows;
	}

	private static Played row(ExportLayout layout, String title, long second) {
		return switch (layout) {
			case EXTENDED -> TestImport.extended(title, second, 60);
			case ACCOUNT -> TestImport.account(title, second + 10_000, 60);
			case EARSHOT, UNRECOGNIZED -> TestImport.extended(title, second + 20_000, 60);
		};
	}

	private static ImportCounts imported(long rows) {
		return new ImportCounts(rows, 0, 0, 0, 0, 0);
	}

	private static ImportCounts known(long rows) {
		return new ImportCounts(0, 0, rows, 0, 0, 0);
	}

	private static long found(TestImport test, String search) {
		return test.log().plays().count(test.log().listener(), PlayFilter.of(new Words(search)));
	}

	private static List<LoggedPlay> plays(TestImport test) {
		List<LoggedPlay> plays = new ArrayList<>();
		test.log().plays().forEach(test.log().listener(), PlayFilter.NONE, (stored) -> plays.add(stored.play()));
		return plays;
	}

}
