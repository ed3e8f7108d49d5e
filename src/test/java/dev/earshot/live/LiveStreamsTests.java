package dev.earshot.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link LiveStreams} behind a controller, sending on the thread of the test.
 */
class LiveStreamsTests {

	private final List<Object> events = new ArrayList<>();

	private final LiveStreams streams = new LiveStreams(this.events::add, Runnable::run);

	private final MockMvcTester mvc = MockMvcTester.of(new StreamController());

	@Test
	void sendsAnEventToAllSubscribersOfATopic() {
		MvcTestResult one = open("tea");
		MvcTestResult other = open("tea");
		MvcTestResult elsewhere = open("coffee");
		this.streams.publish("tea", "poured", () -> "a cup");
		assertThat(one).bodyText().isEqualTo("event:poured\ndata:a cup\n\n");
		assertThat(other).bodyText().contains("a cup");
		assertThat(elsewhere).bodyText().isEmpty();
	}

	@Test
	void forbidsProxiesToBufferAndCache() {
		assertThat(open("tea")).hasHeader("X-Accel-Buffering", "no")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
			.hasHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream");
	}

	@Test
	void sendsHeartbeatsAsEvents() {
		MvcTestResult stream = open("tea");
		this.streams.heartbeat();
		assertThat(stream).bodyText().isEqualTo("event:beat\ndata:\n\n");
	}

	@Test
	void endsAStreamAfterTwentyMinutesSoThatTheSessionIsCheckedAgain() {
		open("tea");
		IntStream.range(0, LiveStream.MAX_HEARTBEATS).forEach((_) -> this.streams.heartbeat());
		assertThat(this.streams.hasSubscribers("tea")).isTrue();
		this.streams.heartbeat();
		assertThat(this.streams.hasSubscribers("tea")).isFalse();
	}

	@Test
	void publishesThatTheFirstSubscriberConnectsAndTheLastDisconnects() {
		open("tea");
		open("tea");
		assertThat(this.events).containsExactly(new SubscribersChanged("tea"));
		assertThat(this.streams.hasSubscribers("tea")).isTrue();
		this.streams.publish("tea", "spilled", () -> {
			throw new IllegalStateException("on purpose");
		});
		assertThat(this.events).containsExactly(new SubscribersChanged("tea"), new SubscribersChanged("tea"));
		assertThat(this.streams.hasSubscribers("tea")).isFalse();
	}

	@Test
	void closesATopicAfterItsWaitingEvents() {
		MvcTestResult stream = open("tea");
		this.streams.publish("tea", "bye", () -> "now");
		this.streams.close("tea");
		assertThat(stream).bodyText().contains("event:bye");
		assertThat(isComplete(stream)).isTrue();
	}

	@Test
	void doesNotCountAStreamThatIsBeingClosed() {
		LiveStreams blocked = new LiveStreams(this.events::add, (_) -> {
		});
		blocked.open("tea");
		blocked.close("tea");
		assertThat(blocked.hasSubscribers("tea")).isFalse();
		blocked.open("tea");
		assertThat(this.events).containsExactly(new SubscribersChanged("tea"), new SubscribersChanged("tea"),
				new SubscribersChanged("tea"));
	}

	@Test
	void closesTheOldestOfTooManyStreams() {
		List<MvcTestResult> opened = IntStream.rangeClosed(0, LiveStreams.MAX_STREAMS_PER_TOPIC)
			.mapToObj((_) -> open("tea"))
			.toList();
		assertThat(isComplete(opened.get(0))).isTrue();
		assertThat(isComplete(opened.get(1))).isFalse();
	}

	@Test
	void endsAllStreamsWhenTheServerStops() {
		this.streams.start();
		MvcTestResult stream = open("tea");
		this.streams.stop();
		assertThat(isComplete(stream)).isTrue();
		assertThat(this.streams.isRunning()).isFalse();
	}

	@Test
	void endsAStreamAtOnceThatIsOpenedAfterTheServerHasStopped() {
		this.streams.start();
		this.streams.stop();
		assertThat(isComplete(open("tea"))).isTrue();
		assertThat(this.streams.hasSubscribers("tea")).isFalse();
	}

	private MvcTestResult open(String topic) {
		return this.mvc.get().uri("/listen?topic={topic}", topic).asyncExchange();
	}

	private static boolean isComplete(MvcTestResult stream) {
		try {
			stream.getMvcResult().getAsyncResult(0);
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	/**
	 * A controller like those of other modules.
	 */
	@RestController
	class StreamController {

		@GetMapping("/listen")
		LiveStream open(@RequestParam String topic) {
			return LiveStreamsTests.this.streams.open(topic);
		}

	}

}
