package dev.earshot.imports;

import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.earshot.history.log.Listener;
import dev.earshot.imports.ChunkWriter.ImportEnded;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.Imports.UnfinishedImport;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.storage.outage.DatabaseOutage;
import dev.earshot.storage.outage.FullDisk;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;

/**
 * Runs imports in the background, one after another, because a database has one writer. A
 * server that is started again goes on with those that were not over. Its thread is no
 * virtual one: it computes for minutes, and would keep a carrier from all requests.
 */
@Service
class ImportJobs {

	private static final Logger logger = LoggerFactory.getLogger(ImportJobs.class);

	private static final Duration RETRY = Duration.ofSeconds(5);

	private static final long STOP_SECONDS = 8;

	private final Imports imports;

	private final ImportRuns runs;

	private final UploadDirectory directory;

	private final InstantSource clock;

	private final Duration retry;

	private final Map<Integer, ReadPosition> positions = new ConcurrentHashMap<>();

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("import").daemon().factory());

	private volatile boolean stops;

	@Autowired
	ImportJobs(Imports imports, ImportRuns runs, UploadDirectory directory, InstantSource clock) {
		this(imports, runs, directory, clock, RETRY);
	}

	ImportJobs(Imports imports, ImportRuns runs, UploadDirectory directory, InstantSource clock, Duration retry) {
		this.imports = imports;
		this.runs = runs;
		this.directory = directory;
		this.clock = clock;
		this.retry = retry;
	}

	@EventListener(ApplicationReadyEvent.class)
	void resume() {
		this.directory
			.deleteAllBut(this.imports.unfinished().stream().map(UnfinishedImport::id).collect(Collectors.toSet()));
		takeOver();
	}

	/**
	 * Goes on with the imports of nodes that have ended, if their files are here. An
	 * upload that was cut off is forgotten.
	 */
	void takeOver() {
		this.imports.abandoned()
			.stream()
			.filter((abandoned) -> !this.imports.areShared() || this.directory.holds(abandoned.id()))
			.filter(this.imports::takeOver)
			.forEach(this::goOn);
	}

	private void goOn(UnfinishedImport taken) {
		if (taken.isUploading()) {
			discard(taken.target());
		}
		else {
			submit(taken.target());
		}
	}

	/** Begins an import whose files are still to be received. */
	ImportTarget begin(Listener listener) {
		return this.imports.create(listener, this.clock.instant())
			.orElseThrow(() -> new ImportRefused(ImportRefusal.IMPORT_RUNNING));
	}

	/** Forgets an import whose files could not be received. */
	void discard(ImportTarget target) {
		this.directory.delete(target.id());
		this.imports.discard(target.id());
	}

	/**
	 * Has the files of an import read in the background, unless it was cancelled or
	 * erased while they arrived.
	 */
	void start(ImportTarget target) {
		if (!this.imports.start(target.id())) {
			this.directory.delete(target.id());
			throw new ImportRefused(ImportRefusal.UPLOAD_CANCELLED);
		}
		submit(target);
	}

	private void submit(ImportTarget target) {
		this.thread.execute(() -> run(target));
	}

	private void run(ImportTarget target) {
		if (!this.stops) {
			attempt(target);
		}
	}

	private void attempt(ImportTarget target) {
		try {
			this.runs.run(target, position(target), () -> this.stops || !this.imports.isOfThisNode(target.id()));
			this.imports.finish(target.id(), ImportState.FINISHED, null, this.clock.instant());
			clean(target);
		}
		catch (ImportEnded ex) {
			onEnded(target);
		}
		catch (RuntimeException ex) {
			onFailure(target, ex);
		}
		catch (Error ex) {
			logger.error("An import failed", ex);
			fail(target, "unexpected");
			throw ex;
		}
	}

	private ReadPosition position(ImportTarget target) {
		List<UploadLine> uploads = this.imports.uploads(target.id());
		ReadPosition position = new ReadPosition(uploads.stream().mapToLong(UploadLine::bytes).sum(), System::nanoTime);
		this.positions.put(target.id(), position);
		return position;
	}

	// What a server was at that stops is continued by the next one.
	private void onEnded(ImportTarget target) {
		if (!this.stops && this.imports.isOfThisNode(target.id())) {
			clean(target);
		}
		this.positions.remove(target.id());
	}

	private void onFailure(ImportTarget target, RuntimeException failure) {
		if (FullDisk.isCauseOf(failure)) {
			fail(target, "disk-full");
		}
		else if (passes(failure)) {
			logger.info("Database outage, an import waits", failure);
			later(() -> run(target));
		}
		else if (failure.getCause() instanceof NoSuchFileException) {
			fail(target, "upload-missing");
		}
		else {
			logger.error("An import failed", failure);
			fail(target, "unexpected");
		}
	}

	private void later(Runnable task) {
		this.thread.schedule(task, this.retry.toMillis(), TimeUnit.MILLISECONDS);
	}

	// A deadlock is none, and passes as well.
	private static boolean passes(RuntimeException failure) {
		return failure instanceof TransientDataAccessException || DatabaseOutage.isCauseOf(failure);
	}

	// The uploads may be what fills the disk. The end itself may have to wait for room.
	private void fail(ImportTarget target, String problem) {
		clean(target);
		try {
			this.imports.finish(target.id(), ImportState.FAILED, problem, this.clock.instant());
		}
		catch (DataAccessException ex) {
			logger.info("The end of an import waits for the database", ex);
			later(() -> fail(target, problem));
		}
	}

	private void clean(ImportTarget target) {
		this.positions.remove(target.id());
		this.directory.delete(target.id());
	}

	/** Ends an import that is not over. What it has brought stays. */
	boolean cancel(Listener listener, int id) {
		boolean cancelled = this.imports.cancel(listener, id, this.clock.instant());
		if (cancelled) {
			this.thread.execute(() -> clean(new ImportTarget(listener.id(), id)));
		}
		return cancelled;
	}

	/** Returns how far the reading of an import is; empty if it is not being read. */
	Optional<ReadPosition> position(int id) {
		return Optional.ofNullable(this.positions.get(id));
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.stops = true;
		this.thread.shutdown();
		this.thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
	}

}
