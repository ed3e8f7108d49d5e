package dev.earshot.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.history.log.Listener;
import dev.earshot.storage.FullDisk;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Runs imports in the background, one after another, because a database has one writer. A
 * server that is started again goes on with those that were not over. Its thread is no
 * virtual one: it computes for minutes, and would keep a carrier from all requests.
 */
@Service
class ImportJobs {

	private static final Logger logger = LoggerFactory.getLogger(ImportJobs.class);

	private static final long RETRY_SECONDS = 5;

	private static final long STOP_SECONDS = 8;

	private final Imports imports;

	private final ImportRuns runs;

	private final UploadDirectory directory;

	private final InstantSource clock;

	private final Map<Integer, ReadPosition> positions = new ConcurrentHashMap<>();

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("import").daemon().factory());

	private volatile boolean stops;

	ImportJobs(Imports imports, ImportRuns runs, UploadDirectory directory, InstantSource clock) {
		this.imports = imports;
		this.runs = runs;
		this.directory = directory;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void resume() {
		this.imports.discardIncomplete();
		List<ImportTarget> running = this.imports.running();
		this.directory.deleteAllBut(running.stream().map(ImportTarget::id).collect(Collectors.toSet()));
		running.forEach(this::submit);
	}

	/** Begins an import whose files are still to be received. */
	ImportTarget begin(Listener listener) {
		return this.imports.create(listener, this.clock.instant())
			.orElseThrow(() -> new ImportRefused(ImportRefusal.IMPORT_RUNNING));
	}

	/** Forgets an import whose files could not be received. */
	void discard(ImportTarget target) {
		this.imports.discard(target.id());
		this.directory.delete(target.id());
	}

	/** Has the files of an import read in the background. */
	void start(ImportTarget target) {
		if (this.imports.start(target.id())) {
			submit(target);
		}
		else {
			this.directory.delete(target.id());
		}
	}

	private void submit(ImportTarget target) {
		this.thread.execute(() -> run(target));
	}

	private void run(ImportTarget target) {
		if (!this.stops) {
			List<UploadLine> uploads = this.imports.uploads(target.id());
			this.positions.put(target.id(),
					new ReadPosition(uploads.stream().mapToLong(UploadLine::bytes).sum(), System::nanoTime));
			attempt(target);
		}
	}

	private void attempt(ImportTarget target) {
		try {
			this.runs.run(target, position(target), () -> this.stops);
			finish(target, ImportState.FINISHED, null);
		}
		catch (ImportEnded ex) {
			onEnded(target);
		}
		catch (RuntimeException ex) {
			onFailure(target, ex);
		}
	}

	private ReadPosition position(ImportTarget target) {
		return this.positions.getOrDefault(target.id(), new ReadPosition(0, System::nanoTime));
	}

	// What a server was at that stops is continued by the next one.
	private void onEnded(ImportTarget target) {
		if (!this.stops) {
			clean(target);
		}
	}

	private void onFailure(ImportTarget target, RuntimeException failure) {
		if (FullDisk.isCauseOf(failure)) {
			finish(target, ImportState.FAILED, "disk-full");
		}
		else if (isOutage(failure)) {
			logger.info("Database outage, an import waits", failure);
			this.thread.schedule(() -> run(target), RETRY_SECONDS, TimeUnit.SECONDS);
		}
		else {
			logger.error("An import failed", failure);
			finish(target, ImportState.FAILED, "unexpected");
		}
	}

	private static boolean isOutage(RuntimeException failure) {
		return failure instanceof TransientDataAccessException
				|| failure instanceof NonTransientDataAccessResourceException
				|| failure instanceof CannotCreateTransactionException;
	}

	// Nothing is left to be done for somebody who cancelled or left meanwhile.
	private void finish(ImportTarget target, ImportState state, @Nullable String problem) {
		this.imports.finish(target.id(), state, problem, this.clock.instant());
		clean(target);
	}

	private void clean(ImportTarget target) {
		this.positions.remove(target.id());
		this.directory.delete(target.id());
	}

	/** Ends an import that is not over. What it has brought stays. */
	boolean cancel(Listener listener, int id) {
		boolean cancelled = this.imports.find(listener, id).isPresent()
				&& this.imports.finish(id, ImportState.CANCELLED, null, this.clock.instant());
		if (cancelled) {
			this.thread.execute(() -> clean(new ImportTarget(listener.id(), id)));
		}
		return cancelled;
	}

	/** Deletes an import that is over, with everything that it brought. */
	boolean remove(Listener listener, int id) {
		boolean isOver = this.imports.find(listener, id).filter(PlayImport::isOver).isPresent();
		if (isOver) {
			this.imports.removePlays(id);
			this.imports.remove(id);
		}
		return isOver;
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
