package dev.earshot.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.standin.SpotifyStandIn;

/**
 * Three years of more and more plays, mostly in the evening, of albums that come and go.
 */
record ListeningYears(AccountId account, RunningEarshot earshot, SpotifyStandIn spotify) {

	private static final Instant BEGIN = Instant.parse("2022-02-03T00:00:00Z");

	private static final int DAYS = 3 * 365;

	private static final int PAUSE_EVERY_DAYS = 50;

	private static final int PAUSE_DAYS = 6;

	private static final int PLAYS_AT_FIRST = 3;

	private static final int ALBUM_DAYS = 110;

	private static final List<Album> ALBUMS = List.of(
			new Album("Low Water", "Paper Harbor", "Ferry at Six", "Rope and Tar", "The Quiet Jetty", "Low Water"),
			new Album("Winter Counter", "Lantern Fox", "Snow Lantern", "Tracks by the Mill", "Blue Hour Bakery"),
			new Album("The Rain Kitchen", "The Unlit Chandlers",
					"Seven Spoons in the Rain Kitchen, and One for the Cat", "Tallow", "Copper Pans"),
			new Album("Brine", "Tidewater", "Salt", "Undertow", "Gulls Know", "Brine"),
			new Album("Slow Inventory", "Mina Okoye", "Slow Inventory", "Receipts", "Everything on the Third Shelf"),
			new Album("Night Trams", "Orchard Signal", "Line Nine", "Depot", "Last Stop, Both Ways"),
			new Album("Letters to the Keeper", "June Halvorsen", "Lamp Room", "Fog Calendar", "Stairs"));

	void add() {
		Random random = new Random(7);
		PlayLog log = this.earshot.bean(PlayLog.class);
		for (int day = 0; day < DAYS; day++) {
			int plays = (day % PAUSE_EVERY_DAYS < PAUSE_DAYS) ? 0 : random.nextInt(PLAYS_AT_FIRST + day / 180);
			for (int play = 0; play < plays; play++) {
				int hour = 18 + (int) (random.nextGaussian() * 3);
				Instant at = BEGIN.plus(Duration.ofHours(24L * day + hour)).plus(Duration.ofMinutes(5L * play));
				log.add(this.account, play(at, album(day, random), random));
			}
		}
		ALBUMS.forEach(this::showCover);
	}

	private static Album album(int day, Random random) {
		int away = (int) Math.abs(random.nextGaussian() * 1.6);
		return ALBUMS.get((day / ALBUM_DAYS + away) % ALBUMS.size());
	}

	private static LoggedPlay play(Instant at, Album album, Random random) {
		int place = Math.min((int) Math.abs(random.nextGaussian() * 1.5), album.titles().length - 1);
		Duration listened = Duration.ofSeconds(100 + random.nextInt(160));
		return new LoggedPlay(at, at.plus(listened), listened, album.track(place), PlaySource.RECORDED,
				DeviceClass.PHONE, null, StartReason.CHOSEN, EndReason.COMPLETED);
	}

	private void showCover(Album album) {
		for (int place = 0; place < album.titles().length; place++) {
			TestDetails.put(this.earshot, this.account, album.uri(place),
					this.spotify.url() + "/image/" + album.name().replace(' ', '-') + "-64.jpg");
		}
	}

	private record Album(String name, String artist, String... titles) {

		LoggedItem track(int place) {
			return new LoggedItem(PlayableKind.TRACK, uri(place), this.titles[place],
					List.of(new LoggedName(this.artist, "spotify:artist:" + id(this.artist))),
					new LoggedName(this.name, "spotify:album:" + id(this.name)), Duration.ofSeconds(260));
		}

		String uri(int place) {
			return "spotify:track:" + id(this.titles[place]);
		}

		private static String id(String name) {
			return name.replaceAll("[^A-Za-z]", "0");
		}

	}

}
