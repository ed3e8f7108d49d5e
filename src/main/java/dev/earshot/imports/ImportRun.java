package dev.earshot.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import dev.earshot.history.log.Gap;
import dev.earshot.history.years.SpotifyYear;
import dev.earshot.imports.ImportProgress.FileProgress;
import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.exportfile.ExportVisitor;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.exportfile.value.ExportRule;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the uploads of an import hold. While a chunk of rows is written by another
 * thread, the next one is read.
 */
final class ImportRun implements ExportVisitor {

	/** As many rows as a file of Spotify has. Twice as many are in memory at most. */
	static final int CHUNK = 20_000;

	private final Map<Integer, FileProgress> progress;

	private final ChunkWriter writer;

	private final Executor threads = (task) -> Thread.ofPlatform().name("import-writer").daemon().start(task);

	private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

	private int files;

	private int ignored;

	private @Nullable OpenFile file;

	/**
	 * Creates a run.
	 * @param progress how far each file had come when the import was interrupted
	 */
	ImportRun(Map<Integer, FileProgress> progress, ChunkWriter writer) {
		this.progress = progress;
		this.writer = writer;
	}

	@Override
	public boolean begin(ExportFile begun) {
		this.files++;
		FileProgress done = this.progress.getOrDefault(this.files, FileProgress.NONE);
		boolean isOver = done.ended() && begun.layout() != ExportLayout.EXTENDED;
		this.file = isOver ? null : new OpenFile(begun, this.files, done);
		return !isOver;
	}

	@Override
	public void row(ExportRow row) {
		OpenFile open = this.file;
		if (open != null && open.add(row) && open.rows.size() == CHUNK) {
			write(open.chunk(false, null));
		}
	}

	@Override
	public void gap(Gap gap) {
		OpenFile open = this.file;
		if (open != null) {
			open.gaps.add(gap);
			if (open.gaps.size() == CHUNK) {
				write(open.chunk(false, null));
			}
		}
	}

	@Override
	public void rule(ExportRule rule) {
		OpenFile open = this.file;
		if (open != null) {
			open.rules.add(rule);
			if (open.rules.size() == CHUNK) {
				write(open.chunk(false, null));
			}
		}
	}

	@Override
	public void end(@Nullable FileProblem problem) {
		OpenFile open = this.file;
		if (open != null) {
			leaveOut(open.privates);
			if (!open.done.ended()) {
				write(open.chunk(true, problem));
			}
			this.file = null;
		}
	}

	@Override
	public void year(SpotifyYear year) {
		submit(() -> this.writer.keep(year));
	}

	@Override
	public void ignored(String name, IgnoredReason reason) {
		this.ignored++;
		int place = this.ignored;
		submit(() -> this.writer.ignore(place, name, reason));
	}

	private void leaveOut(List<Private> rows) {
		if (!rows.isEmpty()) {
			submit(() -> this.writer.leaveOut(rows));
		}
	}

	private void write(RowChunk chunk) {
		submit(() -> this.writer.write(chunk));
	}

	private void submit(Runnable work) {
		await();
		this.written = CompletableFuture.runAsync(work, this.threads);
	}

	/**
	 * Waits until everything that was read is written.
	 * @throws RuntimeException what prevented it
	 */
	void await() {
		try {
			this.written.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
	}

	private static final class OpenFile {

		private final ExportFile begun;

		private final int place;

		private final FileProgress done;

		// The run before may have ended before other files that tell of these plays.
		private final List<Private> privates = new ArrayList<>();

		private List<ExportRow> rows = new ArrayList<>();

		private List<Gap> gaps = new ArrayList<>();

		private List<ExportRule> rules = new ArrayList<>();

		private OpenFile(ExportFile begun, int place, FileProgress done) {
			this.begun = begun;
			this.place = place;
			this.done = done;
		}

		private boolean add(ExportRow row) {
			boolean isNew = !this.done.ended() && row.number() > this.done.rows();
			if (isNew) {
				this.rows.add(row);
			}
			else if (row instanceof Private hidden) {
				this.privates.add(hidden);
			}
			return isNew;
		}

		private RowChunk chunk(boolean isLast, @Nullable FileProblem problem) {
			RowChunk chunk = new RowChunk(this.begun, this.place, this.rows, this.gaps, this.rules, isLast, problem);
			this.rows = new ArrayList<>();
			this.gaps = new ArrayList<>();
			this.rules = new ArrayList<>();
			return chunk;
		}

	}

}
