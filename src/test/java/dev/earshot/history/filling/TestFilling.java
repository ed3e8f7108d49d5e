package dev.earshot.history.filling;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;
import dev.earshot.playback.reading.PlayerReader;

/**
 * Fills in a log at once, so that a test does not wait until that is due.
 */
public final class TestFilling {

	private TestFilling() {
	}

	public static void readNow(RunningEarshot earshot, AccountId account) {
		earshot.bean(MissingPlays.class).add(account, earshot.bean(PlayerReader.class).listedPlays(account));
	}

}
