package dev.earshot.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * One open response of a channel. Whoever has something for it says so and goes on; one
 * of them at a time writes, as much as the network takes just now.
 */
class Viewer implements WriteListener, AsyncListener {

	/**
	 * How many beats it takes until everybody has had one, so that they do not all come
	 * at once.
	 */
	static final int BEATS = 16;

	private static final int SHORTEST_RETRY = 2_000;

	private static final int LONGEST_RETRY = 5_000;

	private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

	private final int slot = ThreadLocalRandom.current().nextInt(BEATS);

	private final AtomicInteger calls = new AtomicInteger();

	private final AsyncContext context;

	private final ServletOutputStream output;

	private final Place place;

	private final Consumer<Viewer> onGone;

	private byte @Nullable [] opening = opening();

	private boolean isHeldUp;

	private boolean isUnflushed;

	private volatile boolean isBegun;

	private volatile boolean isBeatDue;

	private volatile boolean isEnding;

	private volatile byte @Nullable [] farewell;

	private volatile boolean isGone;

	Viewer(AsyncContext context, ServletOutputStream output, Place place, Consumer<Viewer> onGone) {
		this.context = context;
		this.output = output;
		this.place = place;
		this.onGone = onGone;
	}

	/**
	 * Keeps a response open.
	 * @param request the request
	 * @param response its response
	 * @param place what this viewer has seen already
	 * @param onGone told when the stream has ended, whoever ended it
	 * @return a viewer that waits until the server lets it write
	 */
	static Viewer of(HttpServletRequest request, HttpServletResponse response, Place place, Consumer<Viewer> onGone) {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Accel-Buffering", "no");
		try {
			ServletOutputStream output = response.getOutputStream();
			AsyncContext context = request.startAsync();
			context.setTimeout(0);
			Viewer viewer = new Viewer(context, output, place, onGone);
			context.addListener(viewer);
			output.setWriteListener(viewer);
			return viewer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// After a restart everybody comes back, and had better not do so at once.
	private static byte[] opening() {
		int retry = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY, LONGEST_RETRY);
		return "retry: %d\n:\n\n".formatted(retry).getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public void onWritePossible() {
		this.isBegun = true;
		catchUp();
	}

	void beat(long number) {
		if (number % BEATS == this.slot) {
			this.isBeatDue = true;
			catchUp();
		}
	}

	/**
	 * Ends the response, with last bytes if the network takes them at once.
	 * @param last the last bytes
	 */
	void end(byte @Nullable [] last) {
		this.farewell = last;
		this.isEnding = true;
		catchUp();
	}

	/**
	 * Sends what is new. What comes while somebody is sending is left to them.
	 */
	void catchUp() {
		if (this.calls.getAndIncrement() > 0) {
			return;
		}
		int answered;
		do {
			answered = this.calls.get();
			write();
		}
		while (this.calls.addAndGet(-answered) > 0);
	}

	private synchronized void write() {
		try {
			if (this.isBegun && !this.isGone) {
				writeWhatIsReady();
			}
			if (this.isEnding && !this.isGone) {
				complete();
			}
		}
		catch (IOException ex) {
			// The server calls onError on a thread of its own.
			leave();
		}
		catch (RuntimeException ex) {
			complete();
		}
	}

	private void writeWhatIsReady() throws IOException {
		while (this.output.isReady()) {
			byte[] next = next();
			if (next != null) {
				this.isUnflushed = true;
				this.output.write(next);
			}
			else if (this.isUnflushed) {
				this.isUnflushed = false;
				this.output.flush();
			}
			else {
				return;
			}
		}
		this.isHeldUp = true;
	}

	private byte @Nullable [] next() {
		byte[] next = nextNews();
		if (next == null && this.isBeatDue) {
			next = COMMENT;
		}
		this.isBeatDue = false;
		return next;
	}

	private byte @Nullable [] nextNews() {
		byte[] next = this.opening;
		if (next != null) {
			this.opening = null;
			return next;
		}
		if (this.isEnding) {
			next = this.farewell;
			this.farewell = null;
			return next;
		}
		boolean hurries = this.isHeldUp;
		this.isHeldUp = false;
		return this.place.next(hurries);
	}

	private synchronized void complete() {
		leave();
		try {
			this.context.complete();
		}
		catch (IllegalStateException ex) {
			// The server was faster.
		}
	}

	private void leave() {
		this.isGone = true;
		this.onGone.accept(this);
	}

	// Waits until the writer is out of the response that failed under its hands: Tomcat
	// gives the response to the next request when this returns.
	@Override
	public void onError(AsyncEvent event) {
		complete();
	}

	@Override
	public synchronized void onError(Throwable failure) {
		leave();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		complete();
	}

	@Override
	public void onComplete(AsyncEvent event) {
		leave();
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// A stream begins once.
	}

}
