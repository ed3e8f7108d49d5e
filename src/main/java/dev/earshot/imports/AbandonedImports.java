package dev.earshot.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.imports.Imports.UnfinishedImport;
import dev.earshot.nodes.Leases;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after imports whose node has ended: they are read on by a node that has the
 * files, such as the same one after a restart, or end with a reason.
 */
@Component
class AbandonedImports {

	/** How long a node may take to come back. */
	static final Duration TIME_TO_RETURN = Duration.ofMinutes(10);

	private static final String TASK = "imports";

	private final ImportJobs jobs;

	private final Imports imports;

	private final Leases leases;

	private final InstantSource clock;

	private final Map<Integer, Instant> since = new ConcurrentHashMap<>();

	AbandonedImports(ImportJobs jobs, Imports imports, Leases leases, InstantSource clock) {
		this.jobs = jobs;
		this.imports = imports;
		this.leases = leases;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void lookAfter() {
		if (this.imports.areShared()) {
			this.jobs.takeOver();
			endThoseOf(this.imports.abandoned());
		}
	}

	private void endThoseOf(List<UnfinishedImport> abandoned) {
		this.since.keySet().retainAll(abandoned.stream().map(UnfinishedImport::id).toList());
		Instant now = this.clock.instant();
		abandoned.stream()
			.filter((one) -> !this.since.computeIfAbsent(one.id(), (_) -> now).plus(TIME_TO_RETURN).isAfter(now))
			.filter((_) -> this.leases.isHeld(TASK))
			.forEach((one) -> end(one, now));
	}

	private void end(UnfinishedImport abandoned, Instant now) {
		if (abandoned.isUploading()) {
			this.imports.discard(abandoned.id());
		}
		else {
			this.imports.finish(abandoned.id(), ImportState.FAILED, "node-gone", now);
		}
	}

}
