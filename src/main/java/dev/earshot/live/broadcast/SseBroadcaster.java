package dev.earshot.live.broadcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.earshot.core.ClientNetwork;
import dev.earshot.live.SubscribersChanged;
import dev.earshot.nodes.NodeCutOff;
import dev.earshot.nodes.Nodes;
import dev.earshot.web.ConcurrencyLimit;
import dev.earshot.web.ConcurrencyLimit.Permit;
import dev.earshot.web.ServerCapacity;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Streams with very many subscribers that all get the same bytes, without a thread for
 * each and without waiting for any. For individual content use {@code LiveStreams}.
 */
@Component
public class SseBroadcaster implements SmartLifecycle {

	// An event rather than a comment, because scripts cannot see comments. Its data is
	// the time of the server, for devices whose clock is wrong.
	private static final String HEARTBEAT = "event: beat\ndata: ";

	private static final String RETRY_AFTER_SECONDS = "30";

	private final LiveProperties properties;

	private final ApplicationEventPublisher events;

	private final ConcurrencyLimit limit;

	private final InstantSource clock;

	private final Nodes nodes;

	private final Map<String, Channel> channels = new ConcurrentHashMap<>();

	private long heartbeats;

	private volatile boolean running;

	private volatile boolean stopped;

	SseBroadcaster(LiveProperties properties, ServerCapacity capacity, ApplicationEventPublisher events,
			InstantSource clock, Nodes nodes) {
		this.properties = properties;
		this.events = events;
		this.clock = clock;
		this.nodes = nodes;
		this.limit = new ConcurrencyLimit(properties.streamsWithin(capacity), properties.streamsPerAddress());
	}

	/**
	 * Keeps the response open and sends what the subscriber has missed: all events after
	 * its last one, or the current state if that event is no longer in the replay buffer.
	 * When a limit is reached, or this node is cut off from the others, the response is a
	 * 503 with {@code Retry-After}.
	 * @param channel the channel to subscribe to
	 * @param response its response, to which nothing has been written
	 * @param lastEventId the last id that a reconnecting subscriber received
	 * @param current supplies the current state with the id under which it was or will be
	 * sent, {@code null} to wait for the next event; called once, when the channel
	 * already records events and can be ended; its exceptions are passed on
	 */
	public void open(String channel, HttpServletRequest request, HttpServletResponse response,
			@Nullable String lastEventId, Supplier<@Nullable SseEvent> current) {
		if (this.nodes.isCutOff()) {
			refuse(response);
			return;
		}
		Channel opened = this.channels.compute(channel, (_, existing) -> opened(existing));
		if (opened.size() >= this.properties.streamsPerChannel()) {
			refuse(response);
			return;
		}
		StreamCursor cursor = StreamCursor.of(opened.replayBuffer(), lastEventId, current);
		if (request.getMethod().equals("HEAD")) {
			setHeaders(response);
		}
		else {
			admit(channel, opened, cursor, request, response);
		}
	}

	private static void refuse(HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	private static void setHeaders(HttpServletResponse response) {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Accel-Buffering", "no");
	}

	private void admit(String name, Channel channel, StreamCursor cursor, HttpServletRequest request,
			HttpServletResponse response) {
		this.limit.acquire(ClientNetwork.of(request.getRemoteAddr()).name())
			.ifPresentOrElse((permit) -> connect(name, channel, cursor, permit, request, response),
					() -> refuse(response));
	}

	private void connect(String name, Channel channel, StreamCursor cursor, Permit permit, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			setHeaders(response);
			SseConnection connection = SseConnection.takeOver(request, response);
			add(name, channel, new Subscriber(connection, cursor, (closed) -> remove(name, channel, closed, permit)));
		}
		catch (IOException ex) {
			// The browser disconnected before the response began.
			permit.close();
		}
		catch (ServletException | RuntimeException ex) {
			permit.close();
			throw new IllegalStateException("The connection cannot be taken over", ex);
		}
	}

	private static Channel opened(@Nullable Channel existing) {
		Channel channel = (existing != null) ? existing : new Channel();
		return channel.keep();
	}

	private void add(String name, Channel channel, Subscriber subscriber) {
		if (channel.add(subscriber)) {
			this.events.publishEvent(new SubscribersChanged(name));
		}
		if (this.stopped) {
			subscriber.end(null);
		}
	}

	private void remove(String name, Channel channel, Subscriber subscriber, Permit permit) {
		permit.close();
		if (channel.remove(subscriber) && !this.stopped) {
			this.events.publishEvent(new SubscribersChanged(name));
		}
	}

	/**
	 * Sends an event to all subscribers of a channel without waiting for any. Once a
	 * blocked network takes more, its subscriber gets only the newest event.
	 * @param event the event, newer than all before it
	 */
	public void send(String channel, SseEvent event) {
		Channel existing = this.channels.get(channel);
		if (existing != null) {
			existing.send(new EncodedEvent(event));
		}
	}

	/**
	 * Ends all streams of a channel at once.
	 * @param last the last event, sent only if the network takes it at once
	 */
	public void end(String channel, SseEvent last) {
		end(channel, last.bytes());
	}

	private void end(String name, byte @Nullable [] last) {
		Channel ended = this.channels.remove(name);
		if (ended != null && ended.end(last) && !this.stopped) {
			this.events.publishEvent(new SubscribersChanged(name));
		}
	}

	// Of all channels together.
	public int size() {
		return this.channels.values().stream().mapToInt(Channel::size).sum();
	}

	public boolean hasSubscribers(String channel) {
		return subscribers(channel) > 0;
	}

	public int subscribers(String channel) {
		Channel existing = this.channels.get(channel);
		return (existing != null) ? existing.size() : 0;
	}

	// Keeps proxies from closing quiet streams, and finds disconnected subscribers.
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void heartbeat() {
		this.heartbeats++;
		this.channels.keySet()
			.forEach((name) -> this.channels.computeIfPresent(name, (_, channel) -> unlessIdle(channel)));
		byte[] event = (HEARTBEAT + this.clock.millis() + "\n\n").getBytes(StandardCharsets.US_ASCII);
		this.channels.values().forEach((channel) -> channel.heartbeat(this.heartbeats, event));
	}

	private static @Nullable Channel unlessIdle(Channel channel) {
		return channel.endIfIdle() ? null : channel;
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
		this.channels.keySet().forEach((name) -> end(name, (byte[]) null));
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
