package dev.earshot.history.details;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.core.SpotifyUrl;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Details of a log in a test database.
 */
public final class TestDetails {

	public static final ItemDetail DETAIL = new ItemDetail(
			new Artwork("https://i.scdn.co/image/large", "https://i.scdn.co/image/small"), Duration.ofSeconds(245));

	private TestDetails() {
	}

	public static ItemDetails of(TestLog log) {
		return of(log, InstantSource.fixed(TestLog.NOON));
	}

	static ItemDetails of(TestLog log, InstantSource clock) {
		return new ItemDetails(log.jdbc(), clock);
	}

	static DetailStore store(TestLog log, InstantSource clock) {
		return new DetailStore(log.jdbc(), clock, TestItems.of(log.jdbc()));
	}

	/**
	 * Stores details for what a log has.
	 */
	public static void put(TestLog log, String title) {
		store(log, InstantSource.fixed(TestLog.NOON)).put(log.account(), item(log, title), DETAIL);
	}

	/**
	 * Stores the cover of an item, and of its album, in a running program.
	 */
	public static void put(RunningEarshot earshot, AccountId account, String uri, String address) {
		earshot.bean(DetailStore.class).put(account, uri, new ItemDetail(new Artwork(address, address), null));
	}

	static int item(TestLog log, String title) {
		return log.jdbc()
			.sql("select id from item where title = :title")
			.param("title", title)
			.query(Integer.class)
			.single();
	}

	static List<String> titles(TestLog log) {
		return log.jdbc().sql("""
				select item.title from item join item_detail on item_detail.item_id = item.id
				where item_detail.small_image is not null order by item.title
				""").query(String.class).list();
	}

	/**
	 * Adds plays of a track as an export tells it.
	 */
	static void play(TestLog log, String title, int times) {
		IntStream.range(0, times).forEach((time) -> play(log, track(title, "Lantern", null), time));
	}

	static void play(TestLog log, LoggedItem item, int minute) {
		Instant at = TestLog.NOON.plus(Duration.ofMinutes(minute));
		log.add(TestLog.play(item, at));
	}

	static LoggedItem track(String title, String artist, @Nullable String album) {
		return new LoggedItem(PlayableKind.TRACK, "spotify:track:" + title.replace(' ', '0'), title,
				List.of(new LoggedName(artist, null)), (album != null) ? new LoggedName(album, null) : null, null);
	}

	/**
	 * Returns a track as Spotify's catalogue tells it, with its pages.
	 */
	static Titled told(String title, String artist, String album) {
		return new Playback.Track(new SpotifyUri("spotify:track:" + title), title, null,
				List.of(new Link(artist, SpotifyUrl.HOME + "artist/" + artist)),
				new Link(album, SpotifyUrl.HOME + "album/" + album), DETAIL.artwork(), false,
				new Progress(null, DETAIL.duration(), false, TestLog.NOON));
	}

	/**
	 * Fetches one detail at once, so that a test does not wait until that is due.
	 */
	public static void readNow(RunningEarshot earshot) {
		earshot.bean(DetailReading.class).readNext();
	}

}
