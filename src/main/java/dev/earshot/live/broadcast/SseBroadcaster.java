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
import dev.earshot.web.ConcurrencyLimit;
import dev.earshot.web.ConcurrencyLimit.Permit;
import dev.earshot.web.ServerCapacity;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Streams to very many who all get the same bytes, without a thread for each and without
 * waiting for anybody. Where everybody gets something of their own there is
 * {@code LiveStreams}.
 */
@Component
public class SseBroadcaster implements SmartLifecycle {

	// An event, since scripts cannot see comments, with the time, which some have not.
	private static final String BEAT = "event: beat\ndata: %d\n\n";

	private static final String SOON = "30";

	private final LiveProperties properties;

	private final ApplicationEventPublisher events;

	private final ConcurrencyLimit limit;

	private final InstantSource clock;

	private final Map<String, Channel> channels = new ConcurrentHashMap<>();

	private long beats;

	private volatile boolean running;

	private volatile boolean stopped;

	SseBroadcaster(LiveProperties properties, ServerCapacity capacity, ApplicationEventPublisher events,
			InstantSource clock) {
		this.properties = properties;
		this.events = events;
		this.clock = clock;
		this.limit = new ConcurrencyLimit(properties.streamsOf(capacity), properties.streamsPerAddress());
	}

	/**
	 * Keeps a response open and sends what its viewer has missed: all that came after the
	 * last it saw, if that is not too long ago, or else what holds now. Where there is no
	 * room the answer says so, and when to come again.
	 * @param channel what it listens to
	 * @param request the request
	 * @param response its response, to which nothing has been written
	 * @param lastEventId the id of the last broadcast that a viewer who comes back saw
	 * @param current what holds now, with the id that it was or will be sent under, or
	 * {@code null} if nobody knows and the viewer has to wait for what is sent next;
	 * asked for once, when the channel already takes note of what is sent and can be
	 * ended, so that what it throws is the answer
	 */
	public void open(String channel, HttpServletRequest request, HttpServletResponse response,
			@Nullable String lastEventId, Supplier<@Nullable SseEvent> current) {
		Channel wanted = this.channels.compute(channel, (_, known) -> wanted(known));
		if (wanted.size() >= this.properties.streamsPerChannel()) {
			refuse(response);
			return;
		}
		StreamCursor cursor = StreamCursor.of(wanted.recent(), lastEventId, current);
		if (request.getMethod().equals("HEAD")) {
			describe(response);
		}
		else {
			admit(channel, wanted, cursor, request, response);
		}
	}

	private static void refuse(HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
		response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	private static void describe(HttpServletResponse response) {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Accel-Buffering", "no");
	}

	private void admit(String name, Channel channel, StreamCursor cursor, HttpServletRequest request,
			HttpServletResponse response) {
		this.limit.acquire(ClientNetwork.of(request.getRemoteAddr()).name())
			.ifPresentOrElse((permit) -> take(name, channel, cursor, permit, request, response),
					() -> refuse(response));
	}

	private void take(String name, Channel channel, StreamCursor cursor, Permit permit, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			describe(response);
			SseConnection connection = SseConnection.takeOver(request, response);
			add(name, channel, new Subscriber(connection, cursor, (gone) -> remove(name, channel, gone, permit)));
		}
		catch (IOException ex) {
			// The browser went before its response had begun.
			permit.close();
		}
		catch (ServletException | RuntimeException ex) {
			permit.close();
			throw new IllegalStateException("The connection cannot be taken over", ex);
		}
	}

	private static Channel wanted(@Nullable Channel known) {
		Channel channel = (known != null) ? known : new Channel();
		return channel.wanted();
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
	 * Sends to every open stream of a channel without waiting for any. A viewer that was
	 * held up gets the newest only, once its network takes more.
	 * @param channel the channel
	 * @param event what to send, newer than all before it
	 */
	public void send(String channel, SseEvent event) {
		Channel watched = this.channels.get(channel);
		if (watched != null) {
			watched.send(new EncodedEvent(event));
		}
	}

	/**
	 * Ends all streams of a channel at once.
	 * @param channel the channel
	 * @param last what they get before that, if their network takes it
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

	public boolean isWatched(String channel) {
		return viewers(channel) > 0;
	}

	public int viewers(String channel) {
		Channel watched = this.channels.get(channel);
		return (watched != null) ? watched.size() : 0;
	}

	/**
	 * Keeps proxies from closing quiet streams, finds out who has gone, and forgets
	 * channels that nobody comes back to.
	 */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void heartbeat() {
		this.beats++;
		this.channels.keySet().forEach((name) -> this.channels.computeIfPresent(name, (_, channel) -> kept(channel)));
		byte[] beat = BEAT.formatted(this.clock.millis()).getBytes(StandardCharsets.US_ASCII);
		this.channels.values().forEach((channel) -> channel.heartbeat(this.beats, beat));
	}

	private static @Nullable Channel kept(Channel channel) {
		return channel.endsQuietly() ? null : channel;
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
		this.channels.keySet().forEach((name) -> end(name, (byte[]) null));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
