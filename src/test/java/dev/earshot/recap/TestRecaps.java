package dev.earshot.recap;

import java.time.InstantSource;

import dev.earshot.MessageFiles;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.years.SpotifyYears;
import dev.earshot.statistics.TestStatistics;

/**
 * Recaps of logs of tests.
 */
public final class TestRecaps {

	private TestRecaps() {
	}

	public static Recaps of(TestLog log, InstantSource clock) {
		return new Recaps(log.listeners(),
				new RecapSource(TestStatistics.of(log, clock), TestStatistics.names(log), new SpotifyYears(log.jdbc())),
				MessageFiles.ofEarshot().source(), System::nanoTime);
	}

	public static RecapPictures pictures() {
		return new RecapPictures(System::nanoTime);
	}

}
