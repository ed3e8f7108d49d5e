package dev.earshot.scrobbling.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.SerialLane;
import dev.earshot.scrobbling.targets.TargetRemoved;
import dev.earshot.scrobbling.targets.TargetResumed;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs a lane for each target. A lane sleeps while nothing waits for its target.
 */
@Component
public class SendingLanes {

	private final Map<String, SerialLane> lanes = new ConcurrentHashMap<>();

	private final Targets targets;

	private final SendingStep step;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	SendingLanes(Targets targets, SendingStep step, TaskScheduler scheduler, InstantSource clock) {
		this.targets = targets;
		this.step = step;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.targets.ids().forEach(this::wake);
	}

	public void wake(String target) {
		this.lanes
			.computeIfAbsent(target,
					(id) -> new SerialLane("plays sent to a target", () -> run(id), this.scheduler, this.clock))
			.wake();
	}

	@EventListener
	void on(TargetResumed event) {
		wake(event.id());
	}

	@EventListener
	void on(TargetRemoved event) {
		this.lanes.remove(event.id());
	}

	private Optional<Instant> run(String target) {
		if (this.targets.find(target).isEmpty()) {
			this.lanes.remove(target);
		}
		return this.step.run(target);
	}

}
