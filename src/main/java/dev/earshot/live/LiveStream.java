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
 * One browser that listens. Events are sent by a thread of its own, so that a browser on
 * a bad network holds up nobody but itself.
 */
public final class LiveStream extends SseEmitter {

	// An event, since scripts cannot see comments.
	private static final String BEAT = "beat";

	private static final Long NEVER = 0L;

	/**
	 * After how many beats a browser has to come back, and to show that it still may:
	 * twenty minutes.
	 */
	static final int LAST_BEAT = 80;

	private final SendQueue queue;

	private final Runnable onGone;

	private int beats;

	LiveStream(Executor sender, Consumer<LiveStream> onGone) {
		super(NEVER);
		this.queue = new SendQueue(sender, this::giveUp);
		this.onGone = () -> onGone.accept(this);
		onCompletion(this.onGone);
		onTimeout(this.onGone);
		onError((_) -> this.onGone.run());
	}

	private void giveUp(Exception failure) {
		this.onGone.run();
		try {
			completeWithError(failure);
		}
		catch (IllegalStateException ex) {
			// The browser went before its response had begun: there is nothing to
			// complete.
		}
	}

	/**
	 * Sends an event to this browser alone, without waiting for it.
	 * @param event the name of the event
	 * @param data asked for at the moment of sending: text, or a {@code ModelAndView} to
	 * render; {@code null} if there is nothing to send
	 */
	public void offer(String event, Supplier<? extends @Nullable Object> data) {
		this.queue.put(event, () -> send(event, data.get()));
	}

	private void send(String event, @Nullable Object data) throws IOException {
		if (data != null) {
			send(event().name(event).data(data));
		}
	}

	boolean hasLasted() {
		return this.beats >= LAST_BEAT;
	}

	void heartbeat() {
		this.beats++;
		this.queue.put(BEAT, () -> send(event().name(BEAT).data("")));
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
