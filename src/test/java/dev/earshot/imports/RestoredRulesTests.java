package dev.earshot.imports;

import java.util.List;
import java.util.Map;

import dev.earshot.history.counting.CountedArtist;
import dev.earshot.history.counting.TestCounting;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.exportfile.value.ExportRule.Hidden;
import dev.earshot.imports.exportfile.value.ExportRule.Merged;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ImportRun} with rules of a log of Earshot.
 */
class RestoredRulesTests {

	private static final LoggedItem FERRY = TestLog.track("Ferry", "Lantern");

	private static final LoggedItem HARBOR = TestLog.track("Harbor", "Lantern");

	private static final LoggedItem TAKE = TestLog.file("Take 4", "Us");

	@ParameterizedTest
	@EnumSource
	void holdThoughNothingOfThemWasPlayed(TestDatabase database) {
		TestImport test = TestImport.in(database);
		LoggedName show = new LoggedName("Weather Hour", "spotify:show:weather");
		read(test, new Hidden(show), new Merged(TAKE, FERRY));
		TestCounting counting = TestCounting.of(test.log());
		assertThat(counting.items().hidden(test.log().listener())).extracting(CountedArtist::name)
			.containsExactly(show);
		test.log().add(TestLog.play(TAKE, TestLog.NOON));
		assertThat(counting.rules().merged(counting.listener()))
			.containsExactly(Map.entry(counting.item("Take 4"), counting.item("Ferry")));
		assertThat(counting.items().plays(test.log().listener(), counting.item("Ferry")).count()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void areTheSameIfTheyAreReadAgain(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ExportRule[] rules = { new Hidden(new LoggedName("Lantern", null)), new Merged(TAKE, FERRY) };
		read(test, rules);
		read(test, rules);
		assertThat(List.of("hidden_artist", "merged_item")).map(test.log()::rows).containsOnly(1);
		assertThat(test.log().rows("item")).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void doNotChangeThoseOfTheListener(TestDatabase database) {
		TestImport test = TestImport.in(database);
		TestCounting counting = TestCounting.of(test.log());
		test.log().play("Ferry", "Harbor");
		counting.merge("Ferry", "Harbor");
		read(test, new Merged(FERRY, TAKE), new Merged(HARBOR, FERRY), new Merged(FERRY, FERRY));
		assertThat(counting.rules().merged(counting.listener()))
			.containsExactly(Map.entry(counting.item("Ferry"), counting.item("Harbor")));
	}

	@ParameterizedTest
	@EnumSource
	void stayWhenTheirImportIsRemoved(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = read(test, new Hidden(new LoggedName("Lantern", null)), new Merged(TAKE, FERRY));
		assertThat(test.removal().remove(test.log().listener(), target.id())).isTrue();
		assertThat(List.of("hidden_artist", "merged_item")).map(test.log()::rows).containsOnly(1);
		assertThat(test.log().jdbc().sql("select title from item order by title").query(String.class).list())
			.containsExactly("Ferry", "Take 4");
	}

	@ParameterizedTest
	@EnumSource
	void areReadAgainIfTheServerEndedBeforeTheirFileDid(TestDatabase database) {
		TestImport test = TestImport.in(database);
		ImportTarget target = test.begin();
		ImportRun cutOff = test.run(target);
		cutOff.begin(file());
		cutOff.rule(new Merged(TAKE, FERRY));
		assertThat(test.log().rows("merged_item")).isZero();
		write(test.run(target), new Merged(TAKE, FERRY));
		write(test.run(target), new Merged(HARBOR, FERRY));
		assertThat(test.log().rows("merged_item")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void areKeptOfWhatOnlyNamesAreKnown(TestDatabase database) {
		TestImport test = TestImport.in(database);
		LoggedItem named = new LoggedItem(PlayableKind.TRACK, null, "Ferry", List.of(new LoggedName("Lantern", null)),
				null, null);
		read(test, new Merged(named, FERRY));
		test.log().add(TestLog.play(named, TestLog.NOON));
		assertThat(test.log().rows("item")).isEqualTo(2);
	}

	private static ImportTarget read(TestImport test, ExportRule... rules) {
		ImportTarget target = test.begin();
		write(test.run(target), rules);
		test.finish(target);
		return target;
	}

	private static void write(ImportRun run, ExportRule... rules) {
		if (run.begin(file())) {
			List.of(rules).forEach(run::rule);
			run.end(null);
		}
		run.await();
	}

	private static ExportFile file() {
		return new ExportFile("earshot-listening-log.json", ExportLayout.EARSHOT);
	}

}
