package dev.earshot.imports.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MinutePlaysTests {

	@ParameterizedTest
	@EnumSource
	void areOnlyThoseOfTheMinutesOfRows(TestDatabase database) {
		TestLog log = TestLog.in(database);
		for (int minute = 0; minute < 30; minute++) {
			log.play("Ferry " + minute, TestLog.NOON.plus(Duration.ofMinutes(minute)));
		}
		MinutePlays found = MinutePlays.all(log.jdbc(), new ImportTarget(log.listener().id(), 1),
				List.of(row(4), row(20)));
		assertThat(found.size()).isEqualTo(2);
		assertThat(found.find(row(20).minute(), (_) -> true))
			.hasValueSatisfying((play) -> assertThat(play.folded()).isEqualTo("ferry 20"));
	}

	private static ImportRow row(int minute) {
		Instant at = TestLog.NOON.plus(Duration.ofMinutes(minute));
		LoggedPlay play = TestLog.play(TestLog.track("Ferry", "Lantern"), at);
		return ImportRow.of(new Played(1, play, play.endedAt()));
	}

}
