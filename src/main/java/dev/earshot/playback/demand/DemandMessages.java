package dev.earshot.playback.demand;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.core.SerialExecutor;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes what is needed here, at once and then again and again. All of
 * them hear it, because any of them may take over an account.
 */
@Component
class DemandMessages implements NodeMessageListener {

	static final Duration INTERVAL = Duration.ofSeconds(10);

	// From a node that has heard nothing yet. One of another version takes it for a
	// level.
	private static final String QUESTION = "WHAT";

	// With the level, about 7,000 bytes.
	private static final int ACCOUNTS_IN_A_MESSAGE = 180;

	private final List<Demand> demands;

	private final RemoteDemand remote;

	private final NodeMessages messages;

	private final ApplicationEventPublisher events;

	private final SerialExecutor publishing = new SerialExecutor(Thread::startVirtualThread);

	private final Map<AccountId, DemandLevel> needed = new ConcurrentHashMap<>();

	DemandMessages(List<Demand> demands, RemoteDemand remote, NodeMessages messages, ApplicationEventPublisher events) {
		this.demands = demands.stream().filter((demand) -> !demand.isKnownToAllNodes()).toList();
		this.remote = remote;
		this.messages = messages;
		this.events = events;
	}

	@EventListener
	void on(DemandChanged event) {
		if (this.messages.hasListeners()) {
			tellIfChanged(event.account());
		}
	}

	private void tellIfChanged(AccountId account) {
		AtomicReference<@Nullable DemandLevel> changed = new AtomicReference<>();
		this.needed.compute(account, (_, before) -> {
			DemandLevel level = level(account);
			changed.set((level != ((before != null) ? before : DemandLevel.NONE)) ? level : null);
			return (level != DemandLevel.NONE) ? level : null;
		});
		if (changed.get() != null) {
			this.messages.send(topic(), changed.get() + " " + account);
		}
	}

	private DemandLevel level(AccountId account) {
		return this.demands.stream().map((demand) -> demand.of(account)).reduce(DemandLevel.NONE, DemandLevel::or);
	}

	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void tellAgain() {
		Map<DemandLevel, List<AccountId>> byLevel = this.needed.entrySet()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getValue, () -> new EnumMap<>(DemandLevel.class),
					Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
		byLevel.forEach(this::tell);
		this.remote.removeExpired().forEach(this::publish);
	}

	private void tell(DemandLevel level, List<AccountId> accounts) {
		for (int from = 0; from < accounts.size(); from += ACCOUNTS_IN_A_MESSAGE) {
			String ids = accounts.subList(from, Math.min(from + ACCOUNTS_IN_A_MESSAGE, accounts.size()))
				.stream()
				.map(AccountId::value)
				.collect(Collectors.joining(" "));
			this.messages.send(topic(), level + " " + ids);
		}
	}

	@Override
	public String topic() {
		return "demand";
	}

	@Override
	public void received(String node, String text) {
		if (text.equals(QUESTION)) {
			Thread.startVirtualThread(this::tellAgain);
		}
		String[] words = text.split(" ");
		level(words[0]).forEach((level) -> Stream.of(words)
			.skip(1)
			.map(AccountId::new)
			.filter((account) -> this.remote.tell(account, node, level))
			.forEach(this::publish));
	}

	// A node of another version may know other levels.
	private static Stream<DemandLevel> level(String name) {
		return Stream.of(DemandLevel.values()).filter((level) -> level.name().equals(name));
	}

	// Handled on another thread, because whoever hears it may read the database, and one
	// after the other, because a new node is told of thousands.
	private void publish(AccountId account) {
		this.publishing.execute(() -> this.events.publishEvent(new DemandChanged(account)));
	}

	// Whoever may take over an account has to know at once who looks at it.
	@Override
	public void missed() {
		tellAgain();
		this.messages.send(topic(), QUESTION);
	}

}
