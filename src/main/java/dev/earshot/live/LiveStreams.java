package dev.earshot.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open browser streams by topic. They are completed before the web server stops,
 * because its graceful shutdown would wait for them.
 */
@Component
public class LiveStreams implements SmartLifecycle {

	static final int STREAMS_PER_TOPIC = 20;

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
	 * Opens a stream to one browser, at the cost of the oldest if a topic has too many.
	 * @param topic what it listens to
	 * @return what a controller returns to keep the response open
	 */
	public LiveStream open(String topic) {
		LiveStream stream = new LiveStream(this.senders, (gone) -> remove(topic, gone));
		List<LiveStream> open = this.streams.compute(topic, (_, others) -> with(stream, others));
		if (open.size() == 1) {
			this.events.publishEvent(new SubscribersChanged(topic));
		}
		if (open.size() > STREAMS_PER_TOPIC) {
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
	 * Sends an event to everybody who listens to a topic, without waiting for them. Of
	 * events with the same name a slow listener gets the newest only.
	 * @param topic the topic
	 * @param event the name of the event
	 * @param data asked for each listener at the moment of sending: text, or a
	 * {@code ModelAndView} to render; {@code null} if there is nothing to send
	 */
	public void publish(String topic, String event, Supplier<? extends @Nullable Object> data) {
		of(topic).forEach((stream) -> stream.offer(event, data));
	}

	public boolean isWatched(String topic) {
		return this.streams.containsKey(topic);
	}

	/**
	 * Ends all streams of a topic once they have sent what is waiting. A browser that may
	 * will come back by itself.
	 * @param topic the topic
	 */
	public void close(String topic) {
		of(topic).forEach((stream) -> close(topic, stream));
	}

	private List<LiveStream> of(String topic) {
		return this.streams.getOrDefault(topic, List.of());
	}

	/**
	 * Keeps proxies from closing quiet streams, finds out which browsers have gone, and
	 * lets none go on for longer than its session.
	 */
	@Scheduled(initialDelay = 15, fixedRate = 15, timeUnit = TimeUnit.SECONDS)
	void heartbeat() {
		this.streams.forEach((topic, all) -> all.forEach((stream) -> heartbeat(topic, stream)));
	}

	private void heartbeat(String topic, LiveStream stream) {
		if (stream.hasLasted()) {
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
		this.streams.keySet().forEach(this::close);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
