package dev.earshot.live.broadcast;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import dev.earshot.live.SubscribersChanged;
import dev.earshot.live.TestSubscriber;
import dev.earshot.web.ServerCapacity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A real server that uses the broadcaster as other modules do. Its events are numbers.
 */
final class BroadcastServer implements AutoCloseable {

	static final int MAX_PER_CHANNEL = 40;

	private static final int MAX_STREAMS = 1000;

	private static final int CLOSED = 0;

	private final ConfigurableApplicationContext context;

	private final SseBroadcaster broadcaster;

	BroadcastServer(String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--broadcast-server=true", "--server.port=0", "--logging.level.root=warn"),
					Stream.of(arguments))
			.toArray(String[]::new);
		this.context = SpringApplication.run(EventController.class, all);
		this.broadcaster = this.context.getBean(SseBroadcaster.class);
	}

	TestSubscriber connect(String channel, String... headers) throws IOException {
		return TestSubscriber.connect(port(), "/channels/" + channel, headers);
	}

	TestSubscriber connectSlowly(String channel) throws IOException {
		return TestSubscriber.connectSlowly(port(), "/channels/" + channel);
	}

	TestSubscriber reconnect(String channel, int id) throws IOException {
		return connect(channel, "Last-Event-ID: " + id);
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	void send(String channel, int id) {
		controller().latestIds.put(channel, id);
		this.broadcaster.send(channel, EventController.event(id));
	}

	/**
	 * Rejects new subscribers of a channel when they read the current state.
	 * @param channel the channel
	 */
	void closeChannel(String channel) {
		controller().latestIds.put(channel, CLOSED);
	}

	/**
	 * Sends an event that is too large for a connection to take at once.
	 * @param channel the channel
	 * @param id the id
	 */
	void sendLarge(String channel, int id) {
		this.broadcaster.send(channel, new SseEvent(String.valueOf(id), "number", "large ".repeat(50_000)));
	}

	SseBroadcaster broadcaster() {
		return this.broadcaster;
	}

	List<Object> events() {
		return controller().events;
	}

	private EventController controller() {
		return this.context.getBean(EventController.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * A controller as other modules have one, which the whole program must not find.
	 */
	@RestController
	@ConditionalOnBooleanProperty("broadcast-server")
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class })
	static class EventController {

		private final Map<String, Integer> latestIds = new ConcurrentHashMap<>();

		private final List<Object> events = new CopyOnWriteArrayList<>();

		private final SseBroadcaster broadcaster;

		EventController(SseBroadcaster broadcaster) {
			this.broadcaster = broadcaster;
		}

		@Bean
		static SseBroadcaster broadcaster(@Value("${streams-per-address:" + MAX_STREAMS + "}") int streamsPerAddress,
				ApplicationEventPublisher events) {
			return new SseBroadcaster(new LiveProperties(MAX_STREAMS, MAX_PER_CHANNEL, streamsPerAddress),
					new ServerCapacity(1000, 100), events, () -> Instant.ofEpochMilli(1_764_000_000_000L), List::of);
		}

		static SseEvent event(int id) {
			return new SseEvent(String.valueOf(id), "number", "It is " + id);
		}

		@GetMapping("/channels/{name}")
		void open(@PathVariable String name,
				@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
				HttpServletRequest request, HttpServletResponse response) {
			this.broadcaster.open(name, request, response, last, () -> current(name));
		}

		private SseEvent current(String name) {
			int id = this.latestIds.getOrDefault(name, 1);
			if (id == CLOSED) {
				this.broadcaster.end(name, event(id));
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return event(id);
		}

		@EventListener
		void on(SubscribersChanged event) {
			this.events.add(event);
		}

	}

}
