package dev.earshot.live.broadcast;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import dev.earshot.live.Listening;
import dev.earshot.live.SubscribersChanged;
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
 * A real server that knows nothing but to broadcast the hours, as other modules use it.
 */
final class Broadcasting implements AutoCloseable {

	/**
	 * For how many there is room in a channel.
	 */
	static final int SEATS = 40;

	private static final int ALL_SEATS = 1000;

	private static final int SHUT = 0;

	private final ConfigurableApplicationContext context;

	private final SseBroadcaster broadcaster;

	Broadcasting(String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--tower=true", "--server.port=0", "--logging.level.root=warn"), Stream.of(arguments))
			.toArray(String[]::new);
		this.context = SpringApplication.run(Tower.class, all);
		this.broadcaster = this.context.getBean(SseBroadcaster.class);
	}

	Listening listen(String channel, String... headers) throws IOException {
		return Listening.to(port(), "/towers/" + channel, headers);
	}

	Listening listenSlowly(String channel) throws IOException {
		return Listening.slowlyTo(port(), "/towers/" + channel);
	}

	Listening comeBack(String channel, int hour) throws IOException {
		return listen(channel, "Last-Event-ID: " + hour);
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	void strike(String channel, int hour) {
		tower().hours.put(channel, hour);
		this.broadcaster.send(channel, Tower.broadcast(hour));
	}

	/**
	 * Lets nobody come any more, which those who come are told as late as can be.
	 * @param channel the channel
	 */
	void shut(String channel) {
		tower().hours.put(channel, SHUT);
	}

	/**
	 * Sends more than a connection takes at once.
	 * @param channel the channel
	 * @param hour the id
	 */
	void strikeLong(String channel, int hour) {
		this.broadcaster.send(channel, new SseEvent(String.valueOf(hour), "hour", "bong ".repeat(50_000)));
	}

	SseBroadcaster broadcasts() {
		return this.broadcaster;
	}

	List<Object> events() {
		return tower().events;
	}

	private Tower tower() {
		return this.context.getBean(Tower.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * A controller as other modules have one, which the whole program must not find.
	 */
	@RestController
	@ConditionalOnBooleanProperty("tower")
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class })
	static class Tower {

		private final Map<String, Integer> hours = new ConcurrentHashMap<>();

		private final List<Object> events = new CopyOnWriteArrayList<>();

		private final SseBroadcaster broadcaster;

		Tower(SseBroadcaster broadcaster) {
			this.broadcaster = broadcaster;
		}

		@Bean
		static SseBroadcaster broadcasts(@Value("${seats:" + ALL_SEATS + "}") int seatsOfOne,
				ApplicationEventPublisher events) {
			return new SseBroadcaster(new LiveProperties(ALL_SEATS, SEATS, seatsOfOne), new ServerCapacity(1000, 100),
					events, () -> Instant.ofEpochMilli(1_764_000_000_000L));
		}

		static SseEvent broadcast(int hour) {
			return new SseEvent(String.valueOf(hour), "hour", "It is " + hour);
		}

		@GetMapping("/towers/{name}")
		void listen(@PathVariable String name,
				@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
				HttpServletRequest request, HttpServletResponse response) {
			this.broadcaster.open(name, request, response, last, () -> current(name));
		}

		private SseEvent current(String name) {
			int hour = this.hours.getOrDefault(name, 1);
			if (hour == SHUT) {
				this.broadcaster.end(name, broadcast(hour));
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return broadcast(hour);
		}

		@EventListener
		void on(SubscribersChanged event) {
			this.events.add(event);
		}

	}

}
