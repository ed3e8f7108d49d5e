package dev.earshot.nodes.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import dev.earshot.nodes.LeasesChanged;
import dev.earshot.nodes.Node;
import dev.earshot.nodes.NodeClock;
import dev.earshot.nodes.NodeCutOff;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.nodes.Nodes;
import dev.earshot.storage.outage.DatabaseOutage;
import net.javacrumbs.shedlock.support.LockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells the other nodes every second that this one is alive, follows the clock of the
 * database, and keeps the share of the work that is this node's.
 */
class Membership implements Nodes, SmartLifecycle, NodeMessageListener {

	// After everything that ends the work of this node.
	static final int RELEASE_ORDER = 1_000;

	private static final Logger logger = LoggerFactory.getLogger(Membership.class);

	private static final String TOPIC = "nodes";

	private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);

	private final NodeRepository nodes;

	private final PartitionLeases leases;

	private final NodeMessages messages;

	private final NodeClock clock;

	private final ApplicationEventPublisher events;

	private final OtherNodes others = new OtherNodes();

	private final NodeCount count = new NodeCount();

	private final AtomicBoolean cutOffTold = new AtomicBoolean();

	private volatile List<Node> alive = List.of();

	private volatile boolean running;

	Membership(NodeRepository nodes, PartitionLeases leases, NodeMessages messages, NodeClock clock,
			ApplicationEventPublisher events) {
		this.nodes = nodes;
		this.leases = leases;
		this.messages = messages;
		this.clock = clock;
		this.events = events;
	}

	@Override
	public List<Node> alive() {
		return this.alive;
	}

	@Override
	public void start() {
		this.running = true;
		beat();
		this.alive.stream()
			.filter(Node::isThis)
			.forEach((node) -> logger.info("This is node {}, with {} other nodes", node.id(), this.alive.size() - 1));
		this.messages.send(TOPIC, "joined");
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void beat() {
		try {
			renew();
		}
		catch (DataAccessException | LockException ex) {
			logger.atLevel(DatabaseOutage.isCauseOf(ex) ? Level.DEBUG : Level.WARN)
				.setCause(ex)
				.log("This node cannot tell that it is alive");
			this.count.onOutage();
		}
	}

	// Apart from the beats, which may wait for a database that does not answer.
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void tellIfCutOff() {
		if (isCutOff() && this.cutOffTold.compareAndSet(false, true)) {
			logger.warn("This node has lost the database and does nothing that the other nodes may do");
			Thread.ofVirtual().name("leases").start(() -> {
				this.events.publishEvent(new NodeCutOff());
				publishChange(Set.of());
			});
		}
	}

	// As long as its leases are valid, nobody else does its work. Afterwards it has to
	// read again what the others have done.
	@Override
	public boolean isCutOff() {
		return this.alive.size() > 1 && (this.cutOffTold.get() || this.leases.areExpired());
	}

	private synchronized void renew() {
		if (!this.running) {
			return;
		}
		followDatabase();
		if (this.messages.areUpToDate()) {
			this.cutOffTold.set(false);
		}
		this.alive = this.nodes.alive();
		this.others.tell(this.alive);
		boolean mayHaveChanged = this.count.isFirstAfterAnOutage();
		int nodes = this.count.next(this.alive);
		boolean isChanged = this.leases.renew(nodes) || mayHaveChanged;
		Set<Integer> surplus = this.leases.giveUp(nodes);
		if (!surplus.isEmpty()) {
			Thread.ofVirtual().name("leases").start(() -> release(surplus));
		}
		else if (isChanged) {
			Thread.ofVirtual().name("leases").start(() -> publishChange(Set.of()));
		}
	}

	private void followDatabase() {
		Instant before = this.clock.machineTime();
		Instant told = this.nodes.beat();
		Instant after = this.clock.machineTime();
		Duration offset = Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), told);
		if (this.clock.follow(offset)) {
			logger.info("The clock of this machine differs from the database's by {} ms: the database's counts",
					offset.negated().toMillis());
		}
	}

	private void publishChange(Set<Integer> released) {
		try {
			this.events.publishEvent(new LeasesChanged(released));
		}
		catch (RuntimeException ex) {
			logger.warn("A change of leases could not be handled", ex);
		}
	}

	// Only when the work has ended here may it begin elsewhere.
	private void release(Set<Integer> partitions) {
		try {
			publishChange(partitions);
		}
		finally {
			this.leases.release(partitions);
			this.messages.send(TOPIC, "released");
		}
	}

	@Override
	public String topic() {
		return TOPIC;
	}

	@Override
	public void received(String node, String text) {
		Thread.ofVirtual().name("leases").start(this::beat);
	}

	@Override
	public void missed() {
		Thread.ofVirtual().name("leases").start(this::beat);
	}

	@EventListener(ContextClosedEvent.class)
	@Order(RELEASE_ORDER)
	void leave() {
		end().ifPresent((partitions) -> {
			AtomicBoolean released = new AtomicBoolean();
			Thread.ofVirtual().name("leases").start(() -> extendUntil(released));
			try {
				release(partitions);
			}
			finally {
				released.set(true);
			}
		});
	}

	private synchronized Optional<Set<Integer>> end() {
		if (!this.running) {
			return Optional.empty();
		}
		this.running = false;
		Set<Integer> all = this.leases.giveUp(0);
		removeNode();
		return Optional.of(all);
	}

	// By then, nothing is scheduled any more.
	private void extendUntil(AtomicBoolean released) {
		while (!released.get()) {
			LockSupport.parkNanos(BETWEEN_BEATS.toNanos());
			try {
				this.leases.extendEnding();
			}
			catch (DataAccessException | LockException ex) {
				logger.debug("Given-up leases cannot be extended", ex);
			}
		}
	}

	private void removeNode() {
		try {
			this.nodes.remove();
		}
		catch (DataAccessException ex) {
			logger.debug("The other nodes find out by themselves that this one has ended", ex);
		}
	}

	@Override
	public void stop() {
		leave();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Before anything serves or polls.
	@Override
	public int getPhase() {
		return 0;
	}

}
