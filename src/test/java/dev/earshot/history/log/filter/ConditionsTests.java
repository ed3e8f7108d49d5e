package dev.earshot.history.log.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.Interval;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTests {

	private static final Instant NOON = TestLog.NOON;

	@ParameterizedTest
	@EnumSource
	void findPlaysOfAnArtistAndOfAnAlbum(TestDatabase database) {
		TestLog log = TestLog.in(database);
		add(log, item(PlayableKind.TRACK, "Ferry", "Tides", "Lantern", "Owls"), 0);
		add(log, item(PlayableKind.TRACK, "Harbor", "Fog", "Owls"), 1);
		assertThat(titles(log, new OfArtist(id(log, "artist", "Owls")))).containsExactly("Ferry", "Harbor");
		assertThat(titles(log, new OfArtist(id(log, "artist", "Lantern")))).containsExactly("Ferry");
		assertThat(titles(log, new OfAlbum(id(log, "album", "Fog")))).containsExactly("Harbor");
	}

	@ParameterizedTest
	@EnumSource
	void findPlaysByTheItemAsWhichTheyCount(TestDatabase database) {
		TestLog log = TestLog.in(database);
		add(log, item(PlayableKind.TRACK, "Ferry", "Tides", "Lantern"), 0);
		add(log, item(PlayableKind.TRACK, "Ferry (live)", "Fog", "Owls"), 1);
		new CountingRules(log.jdbc()).merge(log.listener().id(), id(log, "item", "Ferry (live)"),
				id(log, "item", "Ferry"));
		assertThat(titles(log, new OfArtist(id(log, "artist", "Lantern")))).containsExactly("Ferry", "Ferry (live)");
		assertThat(titles(log, new OfArtist(id(log, "artist", "Owls")))).isEmpty();
		assertThat(titles(log, new OfAlbum(id(log, "album", "Tides")))).containsExactly("Ferry", "Ferry (live)");
	}

	@ParameterizedTest
	@EnumSource
	void findShowsByTheFirstOfTheirNames(TestDatabase database) {
		TestLog log = TestLog.in(database);
		add(log, item(PlayableKind.EPISODE, "On fog", null, "Weather Hour"), 0);
		add(log, item(PlayableKind.CHAPTER, "Chapter 1", null, "The Lighthouse", "Weather Hour"), 1);
		add(log, item(PlayableKind.TRACK, "Ferry", "Tides", "Weather Hour"), 2);
		int weather = id(log, "artist", "Weather Hour");
		assertThat(titles(log, new OfShow(weather, PlayableKind.EPISODE))).containsExactly("On fog");
		assertThat(titles(log, new OfShow(weather, PlayableKind.CHAPTER))).isEmpty();
		assertThat(titles(log, new OfArtist(weather))).containsExactly("Ferry");
		assertThat(titles(log, OfKind.MUSIC)).containsExactly("Ferry");
	}

	@ParameterizedTest
	@EnumSource
	void findPlaysFromOnePlaylist(TestDatabase database) {
		TestLog log = TestLog.in(database);
		for (String playlist : List.of("fog", "rain")) {
			log.add(TestLog.play(TestLog.track(playlist, "Lantern"), NOON, DeviceClass.PHONE,
					new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:" + playlist, playlist),
					EndReason.COMPLETED));
		}
		assertThat(titles(log, new FromContext(id(log, "play_context", "fog")))).containsExactly("fog");
	}

	@ParameterizedTest
	@EnumSource
	void findWhatWasHeardInATimeThoughItBeganBefore(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Before", "Ferry", "After");
		Instant ferry = NOON.plusSeconds(60);
		assertThat(titles(log, heard(ferry.plusSeconds(29), Duration.ofSeconds(30)))).containsExactly("Ferry");
		assertThat(titles(log, heard(ferry.plusSeconds(30), Duration.ofSeconds(30)))).isEmpty();
		assertThat(titles(log, heard(ferry.minusSeconds(30), Duration.ofSeconds(30)))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void findNothingHeardThatIsHidden(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		Heard today = heard(NOON, Duration.ofDays(1));
		assertThat(titles(log, today)).hasSize(1);
		new CountingRules(log.jdbc()).hide(log.listener().id(), id(log, "artist", "Lantern"));
		assertThat(titles(log, today)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areNamedForThoseOnlyWhoHaveSuchPlays(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry");
		TestLog owl = TestLog.of(log.jdbc(), "owl");
		ConditionNames names = TestConditions.names(log);
		for (NamedCondition condition : List.of(new OfArtist(id(log, "artist", "Lantern")),
				new OfItem(id(log, "item", "Ferry")), new OfAlbum(id(log, "album", "Tides")))) {
			assertThat(names.find(log.listener(), condition)).isPresent();
			assertThat(names.find(owl.listener(), condition)).isEmpty();
		}
		assertThat(names.find(log.listener(), new OfArtist(id(log, "artist", "Lantern")))).hasValue("Lantern");
		assertThat(names.find(log.listener(), new OfArtist(99))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void haveNoNameWhereTheContextHasNone(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), NOON, DeviceClass.PHONE,
				new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:fog", null), EndReason.COMPLETED));
		int context = log.jdbc().sql("select id from play_context").query(Integer.class).single();
		assertThat(TestConditions.names(log).find(log.listener(), new FromContext(context))).isEmpty();
	}

	private static Heard heard(Instant from, Duration length) {
		return new Heard(Interval.of(from, length));
	}

	private static LoggedItem item(PlayableKind kind, String title, @Nullable String album, String... by) {
		return new LoggedItem(kind, "spotify:track:" + title.replaceAll("\\W", "0"), title,
				List.of(by).stream().map((name) -> new LoggedName(name, null)).toList(),
				(album != null) ? new LoggedName(album, null) : null, null);
	}

	private static void add(TestLog log, LoggedItem item, int minute) {
		log.add(TestLog.play(item, NOON.plus(Duration.ofMinutes(minute))));
	}

	private static List<String> titles(TestLog log, Condition condition) {
		return log.plays()
			.before(log.listener(), PlayFilter.of(condition), PlayKey.NEWEST, 100)
			.reversed()
			.stream()
			.map((stored) -> stored.play().item().title())
			.toList();
	}

	private static int id(TestLog log, String table, String name) {
		return log.jdbc()
			.sql("select id from " + table + " where " + (table.equals("item") ? "title" : "name") + " = :name")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

}
