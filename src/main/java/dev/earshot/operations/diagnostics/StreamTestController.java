package dev.earshot.operations.diagnostics;

import dev.earshot.live.LiveStream;
import dev.earshot.live.LiveStreams;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A stream with a single event, by which a browser finds out whether a proxy holds
 * streams back. The browser closes it.
 */
@Controller
class StreamTestController {

	private static final String PATH = "/admin/diagnostics/live";

	private final LiveStreams streams;

	StreamTestController(LiveStreams streams) {
		this.streams = streams;
	}

	@GetMapping(PATH)
	LiveStream open() {
		LiveStream stream = this.streams.open("diagnostics");
		stream.offer("arrived", () -> "");
		return stream;
	}

	// Spring would keep a stream open for HEAD, and block the connection.
	@RequestMapping(path = PATH, method = RequestMethod.HEAD)
	ResponseEntity<Void> head() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
	}

}
