package dev.earshot.live;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The event stream of one browser, sent on a thread of its own to delay no other stream.
 */
public final class LiveStream extends SseEmitter {

	// An event rather than a comment, because scripts cannot see comments.
	private static final String HEARTBEAT = "beat";

	private static final Long NO_TIMEOUT = 0L;

	// After twenty minutes the browser must reconnect, so that its session is checked.
	static final int MAX_HEARTBEATS = 80;

	private final SendQueue queue;

	private final Runnable onClose;

	private int heartbeats;

	LiveStream(Executor sender, Consumer<LiveStream> onClose) {
		super(NO_TIMEOUT);
		this.queue = new SendQueue(sender, this::fail);
		this.onClose = () -> onClose.accept(this);
		onCompletion(this.onClose);
		onTimeout(this.onClose);
		onError((_) -> this.onClose.run());
	}

	private void fail(Exception failure) {
		this.onClose.run();
		try {
			completeWithError(failure);
		}
		catch (IllegalStateException ex) {
			// The browser disconnected before the response began.
		}
	}

	/**
	 * Sends an event to this browser without waiting for it.
	 * @param event the name of the event
	 * @param data called when the event is sent; returns text, a {@code ModelAndView} to
	 * render, or {@code null} to send nothing
	 */
	public void offer(String event, Supplier<? extends @Nullable Object> data) {
		this.queue.put(event, () -> send(event, data.get()));
	}

	private void send(String event, @Nullable Object data) throws IOException {
		if (data != null) {
			send(event().name(event).data(data));
		}
	}

	boolean isExpired() {
		return this.heartbeats >= MAX_HEARTBEATS;
	}

	void heartbeat() {
		this.heartbeats++;
		this.queue.put(HEARTBEAT, () -> send(event().name(HEARTBEAT).data("")));
	}

	void close() {
		this.queue.putLast(this::complete);
	}

	@Override
	protected void extendResponse(ServerHttpResponse response) {
		super.extendResponse(response);
		HttpHeaders headers = response.getHeaders();
		headers.setCacheControl(CacheControl.noStore());
		headers.set("X-Accel-Buffering", "no");
	}

}
