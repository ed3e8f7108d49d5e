package dev.earshot.live.broadcast;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The connection of a subscriber, taken over from its request: Tomcat releases everything
 * it needs for requests and keeps a bare socket. The class and its constructor are public
 * because Tomcat instantiates it by reflection.
 */
public final class SseConnection implements InternalHttpUpgradeHandler {

	private static final int DISCARD_SIZE = 256;

	private @Nullable SocketWrapperBase<?> socket;

	private @Nullable Subscriber subscriber;

	private boolean isBlocked;

	// Starts the response and takes over its connection once the request has ended.
	static SseConnection takeOver(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		// The body has neither length nor chunks: it ends with the connection.
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.flushBuffer();
		return request.upgrade(SseConnection.class);
	}

	void connect(Subscriber subscriber) {
		this.subscriber = subscriber;
	}

	private Subscriber subscriber() {
		return Objects.requireNonNull(this.subscriber);
	}

	@Override
	public void setSocketWrapper(SocketWrapperBase<?> socket) {
		this.socket = socket;
	}

	private SocketWrapperBase<?> socket() {
		return Objects.requireNonNull(this.socket);
	}

	@Override
	public void init(WebConnection connection) {
		subscriber().start();
	}

	// If the network has not taken everything, Tomcat signals when to continue.
	boolean isWritable() throws IOException {
		return !this.isBlocked || flush();
	}

	// Sends as much as the network takes now, and the rest when it takes more.
	boolean send(byte[] bytes) throws IOException {
		socket().write(false, bytes, 0, bytes.length);
		return flush();
	}

	private boolean flush() throws IOException {
		this.isBlocked = socket().flush(false);
		if (this.isBlocked) {
			socket().registerWriteInterest();
		}
		return !this.isBlocked;
	}

	// Ends the connection on a thread of the server.
	void close() {
		if (this.socket != null) {
			this.socket.processSocket(SocketEvent.STOP, true);
		}
		else {
			subscriber().close();
		}
	}

	@Override
	public SocketState upgradeDispatch(SocketEvent event) {
		return switch (event) {
			case OPEN_READ -> isDisconnected() ? SocketState.CLOSED : SocketState.UPGRADED;
			case OPEN_WRITE -> resume();
			case STOP, DISCONNECT, TIMEOUT, ERROR, CONNECT_FAIL -> SocketState.CLOSED;
		};
	}

	private SocketState resume() {
		subscriber().sendPending();
		return SocketState.UPGRADED;
	}

	// A subscriber sends nothing after its request; any input is discarded.
	private boolean isDisconnected() {
		byte[] discarded = new byte[DISCARD_SIZE];
		try {
			int count = 1;
			while (count > 0) {
				count = socket().read(false, discarded, 0, DISCARD_SIZE);
			}
			return count < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

	// Called before the socket is closed, whoever closes it.
	@Override
	public void destroy() {
		subscriber().close();
	}

	@Override
	public void timeoutAsync(long now) {
		// A stream has no timeout.
	}

	@Override
	public void setSslSupport(SSLSupport support) {
		// TLS makes no difference here.
	}

	@Override
	public void pause() {
		// All streams end before the server pauses.
	}

}
