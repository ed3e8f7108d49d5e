package dev.earshot.browser;

import java.time.LocalDate;
import java.time.ZoneId;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.TestLog;
import org.jspecify.annotations.Nullable;

/**
 * Plays of somebody who plays some tracks again and again, and others again after years.
 */
record ListeningHabits(AccountId account, PlayLog log, LocalDate today) {

	private static final LoggedContext PLAYLIST = new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:fog",
			"Songs for fog");

	private static final LoggedContext ALBUM = new LoggedContext(PlayedFrom.ALBUM, "spotify:album:tides", null);

	void add() {
		play(this.today.minusYears(2), "Ferry at Six", "Lantern", 7, PLAYLIST);
		play(this.today.minusYears(1), "Snow on the Lantern", "Fox Trio", 3, null);
		for (int day = 1; day < 6; day++) {
			play(this.today.minusDays(day), "Low Tide (a very long remastered title of an anniversary edition)",
					"Owls of the North Harbor", 6, PLAYLIST);
			play(this.today.minusDays(day), "Ferry at Six", "Lantern", 2, ALBUM);
		}
	}

	private void play(LocalDate date, String title, String artist, int times, @Nullable LoggedContext context) {
		LoggedItem track = TestLog.track(title, artist);
		for (int time = 0; time < times; time++) {
			this.log.add(this.account, TestLog.play(track,
					date.atTime(9, 0).plusMinutes(time + title.length()).atZone(ZoneId.of("Europe/Berlin")).toInstant(),
					DeviceClass.values()[time % 4], context, EndReason.values()[time % 3]));
		}
	}

}
