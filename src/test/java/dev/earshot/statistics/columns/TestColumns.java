package dev.earshot.statistics.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;
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

	/**
	 * Adds a play that was recorded on a phone and then came to its end or was skipped.
	 */
	public TestColumns play(long startedAt, int listened, int item, boolean completed) {
		return play(new TestPlay(startedAt, listened, item, PlaySource.RECORDED,
				completed ? EndReason.COMPLETED : EndReason.SKIPPED, DeviceClass.PHONE, null));
	}

	public TestColumns play(TestPlay play) {
		this.plays.add(play);
		return this;
	}

	public List<TestPlay> plays() {
		return this.plays;
	}

	public List<TestItem> items() {
		return this.items;
	}

	public PlayColumns columns() {
		ItemColumnsBuilder builder = new ItemColumnsBuilder();
		for (int place = 0; place < this.items.size(); place++) {
			int id = place + 1;
			TestItem item = this.items.get(place);
			builder.add(id, item.kind(), item.album());
			IntStream.of(item.artists()).forEach((artist) -> builder.addArtist(id, artist));
		}
		return columns(builder.build());
	}

	private PlayColumns columns(ItemColumns columns) {
		PlayColumnsBuilder builder = new PlayColumnsBuilder(this.plays.size());
		this.plays.stream()
			.sorted(Comparator.comparingLong(TestPlay::startedAt))
			.forEach((play) -> builder.add(play.item() - 1, read(play)));
		return builder.build(columns);
	}

	private static ReadPlay read(TestPlay play) {
		return new ReadPlay(play.startedAt(), play.item(), play.listened(),
				PlayCode.of(play.source(), play.end(), play.device()),
				(play.context() != null) ? play.context() : ContextRuns.UNKNOWN);
	}

	/** Reads the columns of a log in a test database. */
	public static PlayColumns of(TestLog log) {
		return reader(log).read(log.listener().id(), null).plays();
	}

	/** Reads the same few plays at a time. */
	static PlayColumns inChunks(TestLog log) {
		return reader(log, new PlayReader(log.jdbc(), 7)).read(log.listener().id(), null).plays();
	}

	/** Returns what keeps logs of a test database in memory. */
	public static LoadedLogs logs(TestLog log) {
		return new LoadedLogs(reader(log), System::nanoTime);
	}

	static ColumnReader reader(TestLog log) {
		return reader(log, new PlayReader(log.jdbc()));
	}

	private static ColumnReader reader(TestLog log, PlayReader plays) {
		return new ColumnReader(log.jdbc(), new CountingRules(log.jdbc()), new LogItemReader(log.jdbc()), plays);
	}

	/** An item. */
	public record TestItem(PlayableKind kind, @Nullable Integer album, int... artists) {
	}

	/**
	 * A play.
	 *
	 * @param item the ID of the item
	 * @param context the ID of what it was played from; {@code null} if it is not known
	 */
	public record TestPlay(long startedAt, int listened, int item, PlaySource source, EndReason end, DeviceClass device,
			@Nullable Integer context) {
	}

}
