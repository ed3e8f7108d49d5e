package dev.earshot.bench.outputs;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The plain approach: an {@code SseEmitter} for each viewer in a list, and a loop that
 * sends to one after the other.
 */
@RestController
@ConditionalOnBooleanProperty(BenchOutputs.PROPERTY)
class PlainStreams implements Approach {

	private final Queue<SseEmitter> emitters = new ConcurrentLinkedQueue<>();

	private volatile int current;

	@GetMapping("/bench/plain")
	SseEmitter open() throws IOException {
		SseEmitter emitter = new SseEmitter(0L);
		emitter.onCompletion(() -> this.emitters.remove(emitter));
		emitter.onError((_) -> this.emitters.remove(emitter));
		this.emitters.add(emitter);
		send(emitter, this.current);
		return emitter;
	}

	@Override
	public String name() {
		return "SseEmitter, one send per viewer";
	}

	@Override
	public String path() {
		return "/bench/plain";
	}

	@Override
	public void send(int number) {
		this.current = number;
		this.emitters.forEach((emitter) -> trySend(emitter, number));
	}

	private void trySend(SseEmitter emitter, int number) {
		try {
			send(emitter, number);
		}
		catch (IOException | IllegalStateException ex) {
			this.emitters.remove(emitter);
		}
	}

	private static void send(SseEmitter emitter, int number) throws IOException {
		emitter.send(SseEmitter.event()
			.id(String.valueOf(number))
			.name("now")
			.data(SampleEvent.json(number), MediaType.APPLICATION_JSON));
	}

	@Override
	public void end() {
		this.emitters.forEach(SseEmitter::complete);
		this.emitters.clear();
	}

}
