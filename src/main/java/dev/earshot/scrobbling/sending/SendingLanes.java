package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.AccountId;
import dev.earshot.core.SerialLane;
import dev.earshot.nodes.LeasedLanes;
import dev.earshot.nodes.LeasesChanged;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetRemoved;
import dev.earshot.scrobbling.targets.TargetResumed;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs a lane for each target. A lane sleeps while nothing waits for its target.
 */
@Component
public class SendingLanes implements NodeMessageListener {

	// A question, its last page, and the listens that are sent after it.
	private static final Duration STEP_AT_MOST = ListenService.MAX_STORED_TIME.multipliedBy(2);

	private final Map<String, SerialLane> lanes = new ConcurrentHashMap<>();

	private final Targets targets;

	private final SendingStep step;

	private final LeasedLanes leased;

	private final NodeMessages messages;

	SendingLanes(Targets targets, SendingStep step, LeasedLanes leased, NodeMessages messages) {
		this.targets = targets;
		this.step = step;
		this.leased = leased;
		this.messages = messages;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.targets.ids().forEach(this::wakeHere);
	}

	@EventListener
	void on(LeasesChanged event) {
		start();
	}

	/** Has done what there is to do for a target, by the node whose work it is. */
	public void wake(String target) {
		wakeHere(target);
		this.messages.send(topic(), target);
	}

	private void wakeHere(String target) {
		this.lanes
			.computeIfAbsent(target,
					(id) -> this.leased.lane("plays sent to a target", "sending-" + id, () -> account(id), STEP_AT_MOST,
							() -> run(id)))
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

	private Optional<AccountId> account(String target) {
		return this.targets.find(target).map(Target::account);
	}

	private Optional<Instant> run(String target) {
		if (this.targets.find(target).isEmpty()) {
			this.lanes.remove(target);
		}
		return this.step.run(target);
	}

	@Override
	public String topic() {
		return "sending";
	}

	@Override
	public void received(String node, String text) {
		wakeHere(text);
	}

	@Override
	public void missed() {
		start();
	}

}
