package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.ListedPlay;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The log of one person in a test database, recorded since noon.
 *
 * @param account of the person
 */
public record TestLog(JdbcClient jdbc, AccountId account, Listeners listeners, PlayLog plays, Gaps gaps) {

	public static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	public static TestLog in(TestDatabase database) {
		return of(database.empty(), "fox");
	}

	public static TestLog of(JdbcClient jdbc, String spotifyId) {
		AccountId account = TestPeople.member(jdbc, spotifyId, InstantSource.fixed(NOON));
		TestLog log = existing(jdbc, account);
		log.listeners().switchOn(account, ZoneId.of("Europe/Berlin"), NOON);
		return log;
	}

	/** Returns the log that a person has. */
	public static TestLog existing(JdbcClient jdbc, AccountId account) {
		return new TestLog(jdbc, account, listeners(jdbc), new PlayLog(jdbc, new ItemRepository(jdbc)), new Gaps(jdbc));
	}

	static Listeners listeners(JdbcClient jdbc) {
		return new Listeners(jdbc, new ItemRepository(jdbc), TestNodes.messages());
	}

	public Listener listener() {
		return this.listeners.find(this.account).orElseThrow();
	}

	public DeletedPlays deleted(InstantSource clock) {
		return deleted(TransactionOperations.withoutTransaction(), clock);
	}

	DeletedPlays deleted(TransactionOperations transactions, InstantSource clock) {
		return new DeletedPlays(this.jdbc, new ItemRepository(this.jdbc), transactions, clock);
	}

	public void add(LoggedPlay play) {
		this.plays.add(this.account, play);
	}

	/**
	 * Adds a play for each title, the first at noon, and each a minute after the one
	 * before.
	 * @param titles of tracks
	 */
	public void play(String... titles) {
		for (int minute = 0; minute < titles.length; minute++) {
			add(play(track(titles[minute], "Lantern"), NOON.plus(Duration.ofMinutes(minute))));
		}
	}

	/** Adds many plays of the same track, one each minute from noon on. */
	void playOften(String title, int times) {
		play(title);
		this.jdbc
			.sql("""
					insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device, start_reason,
						end_reason)
					with recursive counted (number) as (select 1 union all select number + 1 from counted where number < :last)
					select listener_id, started_at + number * 60000, item_id, listened_ms, ended_at + number * 60000, source,
						device, start_reason, end_reason
					from play cross join counted
					""")
			.param("last", times - 1)
			.update();
	}

	/**
	 * Adds a play of an import that is being read.
	 * @param title of a track
	 */
	public void play(String title, Instant at) {
		play(title);
		this.jdbc.sql("""
				insert into play_import (listener_id, created_at, state)
				select id, 0, 1 from listener where account_id = :account on conflict do nothing
				""").param("account", this.account.value()).update();
		this.jdbc.sql("""
				update play set source = 1, started_at = :at, ended_at = :at + 40000, reported_at = :at + 40000,
					import_id = (select max(id) from play_import)
				where item_id = (select id from item where title = :title) and source = 0
				""").param("at", at.toEpochMilli()).param("title", title).update();
	}

	public List<String> titles() {
		return this.plays.before(listener(), PlayFilter.NONE, PlayKey.NEWEST, 100)
			.stream()
			.map((stored) -> stored.play().item().title())
			.toList();
	}

	public int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	public static LoggedItem track(String title, String artist) {
		return new LoggedItem(PlayableKind.TRACK, "spotify:track:" + title.replace(' ', '0'), title,
				List.of(new LoggedName(artist, "spotify:artist:" + artist.replace(' ', '0'))),
				new LoggedName("Tides", "spotify:album:tides"), Duration.ofSeconds(200));
	}

	/**
	 * Returns a track of 200 seconds on Spotify's list.
	 */
	public static ListedPlay listed(String title, Instant endedAt) {
		return new ListedPlay(PlaybackFixtures.playing(title, 0, endedAt), null, endedAt);
	}

	public static LoggedItem episode(String title, String show) {
		return new LoggedItem(PlayableKind.EPISODE, "spotify:episode:" + title.replace(' ', '0'), title,
				List.of(new LoggedName(show, null)), null, Duration.ofHours(2));
	}

	public static LoggedItem file(String title, String artist) {
		return new LoggedItem(PlayableKind.LOCAL_FILE, null, title, List.of(new LoggedName(artist, null)), null, null);
	}

	public static LoggedPlay play(LoggedItem item, Instant at) {
		return play(item, at, DeviceClass.PHONE, null, EndReason.COMPLETED);
	}

	public static LoggedPlay play(LoggedItem item, Instant at, DeviceClass device, @Nullable LoggedContext context,
			EndReason end) {
		return new LoggedPlay(at, at.plusSeconds(40), Duration.ofSeconds(30), item, PlaySource.RECORDED, device,
				context, StartReason.CHOSEN, end);
	}

	/**
	 * Returns the same log, to which each play is added in a transaction, as in the
	 * program.
	 */
	public TestLog in(TransactionOperations transactions) {
		PlayLog inTransactions = new PlayLog(this.jdbc, new ItemRepository(this.jdbc)) {

			@Override
			public void add(AccountId account, LoggedPlay play) {
				transactions.executeWithoutResult((_) -> super.add(account, play));
			}

		};
		return new TestLog(this.jdbc, this.account, this.listeners, inTransactions, this.gaps);
	}

	/**
	 * Fills a log with what looks different: long and right-to-left names, a file, an
	 * episode, every end, two days, a gap and what was filled in there.
	 */
	public static void fill(AccountId account, PlayLog log, Gaps gaps) {
		LoggedContext playlist = new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:fog", "Songs for fog");
		for (EndReason end : EndReason.values()) {
			log.add(account,
					play(track("Harbor Lights " + end.ordinal(), "Lantern"),
							NOON.plus(Duration.ofMinutes(4L * end.ordinal())), DeviceClass.values()[end.ordinal()],
							playlist, end));
		}
		log.add(account, play(track("Donaudampfschiffahrtsgesellschaftskapitänsmützenabzeichen".repeat(2), "Us"),
				NOON.plus(Duration.ofHours(1))));
		log.add(account, play(track("פנס בשלג", "מקהלה"), NOON.plus(Duration.ofHours(2))));
		log.add(account, play(file("Take 4", "Us"), NOON.plus(Duration.ofHours(3))));
		log.add(account,
				play(new LoggedItem(PlayableKind.EPISODE, "spotify:episode:fog", "The sound of fog",
						List.of(new LoggedName("Weather Hour", null)), null, Duration.ofHours(2)),
						NOON.plus(Duration.ofDays(1))));
		log.add(account, LoggedPlay.of(listed("Ferry at Six", NOON.plus(Duration.ofHours(5)))));
		gaps.add(account,
				new Gap(NOON.plus(Duration.ofHours(4)), NOON.plus(Duration.ofHours(20)), GapReason.SERVER_OFF));
	}

	/**
	 * Returns the listeners as one of several nodes knows them.
	 * @param jdbc the database of all nodes
	 * @param messages of that node
	 * @return who has a log
	 */
	public static Listeners listeners(JdbcClient jdbc, NodeMessages messages) {
		return new Listeners(jdbc, new ItemRepository(jdbc), messages);
	}

}
