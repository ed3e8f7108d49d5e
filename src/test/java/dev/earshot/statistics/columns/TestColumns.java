package dev.earshot.statistics.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.TestLog;
import org.jspecify.annotations.Nullable;

/**
 * Columns of plays that were made up.
 */
public final class TestColumns {

	private final List<TestItem> items = new ArrayList<>();

	private final List<TestPlay> plays = new ArrayList<>();

	/** Adds an item with the ID that follows the one before, from 1. */
	public TestColumns item(PlayableKind kind, @Nullable Integer album, int... artists) {
		this.items.add(new TestItem(kind, album, artists));
		return this;
	}

	public TestColumns play(long startedAt, int listened, int item, boolean completed) {
		this.plays.add(new TestPlay(startedAt, listened, item, completed));
		return this;
	}

	public List<TestPlay> plays() {
		return this.plays;
	}

	public List<TestItem> items() {
		return this.items;
	}

	public PlayColumns columns() {
		int[] ids = new int[this.items.size()];
		for (int place = 0; place < ids.length; place++) {
			ids[place] = place + 1;
		}
		ItemColumns columns = new ItemColumns(ids);
		for (int place = 0; place < ids.length; place++) {
			TestItem item = this.items.get(place);
			columns.set(place, item.kind(), item.album());
			for (int artist : item.artists()) {
				columns.addArtist(place, artist);
			}
		}
		return columns(columns);
	}

	private PlayColumns columns(ItemColumns columns) {
		List<TestPlay> sorted = this.plays.stream().sorted(Comparator.comparingLong(TestPlay::startedAt)).toList();
		boolean[] completed = new boolean[sorted.size()];
		for (int place = 0; place < completed.length; place++) {
			completed[place] = sorted.get(place).completed();
		}
		return new PlayColumns(sorted.stream().mapToLong(TestPlay::startedAt).toArray(),
				sorted.stream().mapToInt(TestPlay::listened).toArray(),
				sorted.stream().mapToInt((play) -> play.item() - 1).toArray(), completed, columns);
	}

	/** Reads the columns of a log in a test database. */
	public static PlayColumns of(TestLog log) {
		return new ColumnReader(log.jdbc(), new CountingRules(log.jdbc())).read(log.listener().id());
	}

	/** Returns what keeps logs of a test database in memory. */
	public static LoadedLogs logs(TestLog log) {
		return new LoadedLogs(new ColumnReader(log.jdbc(), new CountingRules(log.jdbc())), System::nanoTime);
	}

	/** An item. */
	public record TestItem(PlayableKind kind, @Nullable Integer album, int... artists) {
	}

	/**
	 * A play.
	 *
	 * @param item the ID of the item
	 */
	public record TestPlay(long startedAt, int listened, int item, boolean completed) {
	}

}
