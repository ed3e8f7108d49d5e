package dev.earshot.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.earshot.nodes.NodeCutOff;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open browser streams by topic. They end before the web server stops, because its
 * graceful shutdown would wait for them.
 */
@Component
public class LiveStreams implements SmartLifecycle {

	static final int MAX_STREAMS_PER_TOPIC = 20;

	private final ApplicationEventPublisher events;

	private final Executor senders;

	private final Map<String, List<LiveStream>> streams = new ConcurrentHashMap<>();

	private volatile boolean running;

	private volatile boolean stopped;

	@Autowired
	LiveStreams(ApplicationEventPublisher events) {
		this(events, Thread::startVirtualThread);
	}

	LiveStreams(ApplicationEventPublisher events, Executor senders) {
		this.events = events;
		this.senders = senders;
	}

	/**
	 * Opens a stream. If the topic then has too many, its oldest stream is closed.
	 * @param topic the topic to subscribe to
	 * @return the value that a controller returns to keep the response open
	 */
	public LiveStream open(String topic) {
		LiveStream stream = new LiveStream(this.senders, (closed) -> remove(topic, closed));
		List<LiveStream> open = this.streams.compute(topic, (_, others) -> with(stream, others));
		if (open.size() == 1) {
			this.events.publishEvent(new SubscribersChanged(topic));
		}
		if (open.size() > MAX_STREAMS_PER_TOPIC) {
			close(topic, open.getFirst());
		}
		if (this.stopped) {
			close(topic, stream);
		}
		return stream;
	}

	private static List<LiveStream> with(LiveStream stream, @Nullable List<LiveStream> others) {
		List<LiveStream> all = (others != null) ? new ArrayList<>(others) : new ArrayList<>();
		all.add(stream);
		return all;
	}

	private void close(String topic, LiveStream stream) {
		remove(topic, stream);
		stream.close();
	}

	private void remove(String topic, LiveStream stream) {
		AtomicBoolean last = new AtomicBoolean();
		this.streams.computeIfPresent(topic, (_, all) -> {
			List<LiveStream> rest = without(stream, all);
			last.set(rest == null);
			return rest;
		});
		if (last.get()) {
			this.events.publishEvent(new SubscribersChanged(topic));
		}
	}

	private static @Nullable List<LiveStream> without(LiveStream stream, List<LiveStream> all) {
		List<LiveStream> rest = all.stream().filter((other) -> other != stream).toList();
		return rest.isEmpty() ? null : rest;
	}

	/**
	 * Sends an event to all subscribers of a topic, without waiting for them. A slow
	 * subscriber gets only the newest event of each name.
	 * @param event the name of the event
	 * @param data called for each subscriber, as by {@link LiveStream#offer}
	 */
	public void publish(String topic, String event, Supplier<? extends @Nullable Object> data) {
		of(topic).forEach((stream) -> stream.offer(event, data));
	}

	// Of all topics together.
	public int size() {
		return this.streams.values().stream().mapToInt(List::size).sum();
	}

	public boolean hasSubscribers(String topic) {
		return this.streams.containsKey(topic);
	}

	/**
	 * Ends all streams of a topic after their waiting messages; browsers reconnect.
	 */
	public void close(String topic) {
		of(topic).forEach((stream) -> close(topic, stream));
	}

	private List<LiveStream> of(String topic) {
		return this.streams.getOrDefault(topic, List.of());
	}

	// Keeps proxies from closing quiet streams, and ends disconnected and old ones.
	@Scheduled(initialDelay = 15, fixedRate = 15, timeUnit = TimeUnit.SECONDS)
	void heartbeat() {
		this.streams.forEach((topic, all) -> all.forEach((stream) -> heartbeat(topic, stream)));
	}

	private void heartbeat(String topic, LiveStream stream) {
		if (stream.isExpired()) {
			close(topic, stream);
		}
		else {
			stream.heartbeat();
		}
	}

	@Override
	public void start() {
		this.stopped = false;
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.stopped = true;
		endAll();
	}

	private void endAll() {
		this.streams.keySet().forEach(this::close);
	}

	// They connect again, to a node that knows more.
	@EventListener(NodeCutOff.class)
	void onCutOff() {
		endAll();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
