package dev.earshot.statistics.columns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.StoredPlay;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares logs to which plays were appended with logs that are read anew.
 */
class AppendedLogsTests {

	private final Random random = new Random(7);

	private Instant now = TestLog.NOON;

	@ParameterizedTest
	@EnumSource
	void areLikeThoseReadAnewWhateverChanges(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestLog owl = TestLog.of(log.jdbc(), "owl");
		LoadedLogs logs = TestColumns.logs(log);
		for (int step = 0; step < 150; step++) {
			change(log, owl);
			List<String> expected = text(TestColumns.of(log));
			assertThat(text(logs.of(log.listener()))).as("step %d", step).isEqualTo(expected);
			assertThat(text(TestColumns.inChunks(log))).as("step %d", step).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@EnumSource
	void areNotReadAgainForAPlayAtTheEnd(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoadedLogs logs = TestColumns.logs(log);
		log.play("Ferry", "Harbor");
		logs.of(log.listener());
		log.jdbc().sql("update play set listened_ms = 7").update();
		log.add(TestLog.play(TestLog.track("Owl Song", "Owls"), TestLog.NOON.plusSeconds(600)));
		PlayColumns plays = logs.of(log.listener());
		assertThat(IntStream.range(0, plays.size()).map(plays::listened)).containsExactly(30_000, 30_000, 30_000);
	}

	@ParameterizedTest
	@EnumSource
	void areReadAgainForAPlayThatBeganEarlier(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoadedLogs logs = TestColumns.logs(log);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plusSeconds(600)));
		logs.of(log.listener());
		log.add(TestLog.play(TestLog.track("Harbor", "Lantern"), TestLog.NOON));
		log.add(TestLog.play(TestLog.track("Owl Song", "Owls"), TestLog.NOON.plusSeconds(900)));
		assertThat(text(logs.of(log.listener()))).hasSize(3).isEqualTo(text(TestColumns.of(log)));
	}

	// A page goes on with the plays that it began with.
	@ParameterizedTest
	@EnumSource
	void leaveThoseAsTheyAreThatSomebodyUses(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoadedLogs logs = TestColumns.logs(log);
		log.play("Ferry");
		PlayColumns before = logs.of(log.listener());
		List<String> text = text(before);
		log.add(TestLog.play(TestLog.track("Harbor", "Lantern"), TestLog.NOON.plusSeconds(600)));
		assertThat(logs.of(log.listener()).size()).isEqualTo(2);
		assertThat(text(before)).isEqualTo(text);
	}

	private void change(TestLog log, TestLog owl) {
		CountingRules rules = new CountingRules(log.jdbc());
		int listener = log.listener().id();
		switch (this.random.nextInt(16)) {
			case 0 -> log.add(play(TestLog.NOON.plusMillis(this.random.nextInt(1_000_000))));
			case 1 -> rules.hide(listener, any(log, "artist"));
			case 2 -> rules.show(listener, any(log, "artist"));
			case 3 -> rules.merge(listener, any(log, "item"), any(log, "item"));
			case 4 -> rules.separate(listener, any(log, "item"));
			case 5 -> delete(log);
			case 6 -> log.deleted(() -> this.now).restore(log.listener());
			case 7 -> bring(log);
			case 8 -> bothPlay(log, owl);
			case 9 -> log.listeners().setCounted(log.account(), Duration.ZERO, this.random.nextBoolean());
			default -> IntStream.range(0, 1 + this.random.nextInt(3)).forEach((_) -> log.add(play(next())));
		}
	}

	// The artists of an item are those that were seen last, by whomever.
	private void bothPlay(TestLog log, TestLog owl) {
		owl.add(play(next()));
		log.add(play(next()));
	}

	private Instant next() {
		this.now = this.now.plusMillis(this.random.nextInt(300_000));
		return this.now;
	}

	private LoggedPlay play(Instant start) {
		Duration listened = Duration.ofMillis(this.random.nextInt(60_000));
		LoggedItem item = TestLog.track("Track " + this.random.nextInt(60), "Artist " + this.random.nextInt(12));
		LoggedContext playlist = new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:" + this.random.nextInt(3),
				null);
		return new LoggedPlay(start, start.plus(listened), listened, item, PlaySource.RECORDED,
				DeviceClass.values()[this.random.nextInt(DeviceClass.values().length)],
				this.random.nextBoolean() ? playlist : null, StartReason.CHOSEN,
				EndReason.values()[this.random.nextInt(EndReason.values().length)]);
	}

	private int any(TestLog log, String table) {
		List<Integer> ids = log.jdbc().sql("select id from " + table + " order by id").query(Integer.class).list();
		if (ids.isEmpty()) {
			log.add(play(next()));
			return any(log, table);
		}
		return ids.get(this.random.nextInt(ids.size()));
	}

	private void delete(TestLog log) {
		List<PlayKey> keys = log.plays()
			.before(log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 50)
			.stream()
			.filter((_) -> this.random.nextInt(10) == 0)
			.map(StoredPlay::key)
			.toList();
		if (!keys.isEmpty()) {
			log.deleted(() -> this.now).delete(log.listener(), keys);
		}
	}

	// As an import does.
	private void bring(TestLog log) {
		log.jdbc()
			.sql("update play set started_at = started_at - 86400000, source = 1, reported_at = ended_at"
					+ " where source = 0 and listened_ms % 5 = 0")
			.update();
		Listeners.advance(log.jdbc(), log.listener().id());
	}

	private static List<String> text(PlayColumns plays) {
		ItemColumns items = plays.items();
		return IntStream.range(0, plays.size()).mapToObj((play) -> {
			int item = plays.item(play);
			return String.join(" ", "" + plays.startedAt(play), "" + plays.listened(play), plays.source(play).name(),
					plays.end(play).name(), plays.device(play).name(), "" + plays.context(play), "" + items.id(item),
					items.kind(item).name(), album(items, item), artists(items, item));
		}).toList();
	}

	private static String album(ItemColumns items, int item) {
		return (items.album(item) >= 0) ? "" + items.albums().id(items.album(item)) : "none";
	}

	private static String artists(ItemColumns items, int item) {
		return IntStream.range(0, items.artistCount(item))
			.mapToObj((index) -> "" + items.artists().id(items.artist(item, index)))
			.collect(Collectors.joining(","));
	}

}
