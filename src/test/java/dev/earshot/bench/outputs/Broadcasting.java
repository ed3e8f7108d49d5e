package dev.earshot.bench.outputs;

import dev.earshot.live.Broadcast;
import dev.earshot.live.Broadcasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Earshot's own approach, as the outputs use it.
 */
@RestController
@ConditionalOnBooleanProperty(BenchOutputs.PROPERTY)
class Broadcasting implements Approach {

	private static final String CHANNEL = "bench";

	private final Broadcasts broadcasts;

	private volatile int current;

	Broadcasting(Broadcasts broadcasts) {
		this.broadcasts = broadcasts;
	}

	@GetMapping("/bench/broadcast")
	void open(HttpServletRequest request, HttpServletResponse response,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
		this.broadcasts.open(CHANNEL, request, response, last, () -> broadcast(this.current));
	}

	private static Broadcast broadcast(int number) {
		return new Broadcast(String.valueOf(number), "now", Sample.json(number));
	}

	@Override
	public String name() {
		return "Earshot";
	}

	@Override
	public String path() {
		return "/bench/broadcast";
	}

	@Override
	public void send(int number) {
		this.current = number;
		this.broadcasts.send(CHANNEL, broadcast(number));
	}

	@Override
	public void end() {
		this.broadcasts.end(CHANNEL, broadcast(this.current + 1));
	}

}
