package dev.earshot.playback;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStreams;
import dev.earshot.live.StreamsClosed;
import dev.earshot.live.StreamsOpened;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The watcher of each account, woken while a page of the account is open.
 */
@Component
class Watchers {

	private static final String TOPIC = "playback:";

	private final Map<AccountId, Watcher> watchers = new ConcurrentHashMap<>();

	private final Look look;

	private final Announcer announcer;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	private final LiveStreams streams;

	Watchers(Look look, Announcer announcer, TaskScheduler scheduler, InstantSource clock, LiveStreams streams) {
		this.look = look;
		this.announcer = announcer;
		this.scheduler = scheduler;
		this.clock = clock;
		this.streams = streams;
	}

	static String topic(AccountId account) {
		return TOPIC + account;
	}

	Watcher of(AccountId account) {
		return this.watchers.computeIfAbsent(account, this::watcher);
	}

	private Watcher watcher(AccountId account) {
		return new Watcher(account, this.look, this.announcer, this.scheduler, this.clock,
				() -> this.streams.isWatched(topic(account)));
	}

	@EventListener
	void on(StreamsOpened event) {
		account(event.topic()).map(this::of).ifPresent(Watcher::wake);
	}

	@EventListener
	void on(StreamsClosed event) {
		account(event.topic()).map(this.watchers::get).ifPresent(Watcher::rest);
	}

	private static Optional<AccountId> account(String topic) {
		return Optional.of(topic)
			.filter((name) -> name.startsWith(TOPIC))
			.map((name) -> new AccountId(name.substring(TOPIC.length())));
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(AccountConnected event) {
		of(event.account()).lookAgain();
	}

	@EventListener
	void on(AccountDisconnected event) {
		Watcher watcher = this.watchers.remove(event.account());
		if (watcher != null) {
			watcher.close();
		}
	}

}
