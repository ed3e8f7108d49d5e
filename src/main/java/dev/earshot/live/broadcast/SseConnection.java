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
 * The connection of a viewer, taken over from the request that opened it: Tomcat gets
 * back all that it needs for requests and keeps a bare socket. Public only because Tomcat
 * makes it.
 */
public final class SseConnection implements InternalHttpUpgradeHandler {

	private static final int SCRAP = 256;

	private @Nullable SocketWrapperBase<?> socket;

	private @Nullable Subscriber subscriber;

	private boolean isFull;

	/**
	 * Begins the response and takes over its connection once the request is done with.
	 * @param request the request
	 * @param response its response, with all headers
	 * @return the connection, for somebody to connect to
	 * @throws IOException if the browser has gone already
	 * @throws ServletException if the connection cannot be taken over
	 */
	static SseConnection takeOver(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		// What follows has no length and no chunks: it ends with the connection.
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.flushBuffer();
		return request.upgrade(SseConnection.class);
	}

	void connect(Subscriber subscriber) {
		this.subscriber = subscriber;
	}

	private Subscriber viewer() {
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
		viewer().begin();
	}

	/**
	 * Tells whether the network has taken what was sent. If not, the viewer will be told
	 * to go on.
	 * @return whether more may be sent
	 * @throws IOException if the viewer has gone
	 */
	boolean isFree() throws IOException {
		return !this.isFull || flush();
	}

	/**
	 * Sends as much as the network takes now, and the rest when it takes more.
	 * @param bytes what to send
	 * @return whether more may be sent
	 * @throws IOException if the viewer has gone
	 */
	boolean send(byte[] bytes) throws IOException {
		socket().write(false, bytes, 0, bytes.length);
		return flush();
	}

	private boolean flush() throws IOException {
		this.isFull = socket().flush(false);
		if (this.isFull) {
			socket().registerWriteInterest();
		}
		return !this.isFull;
	}

	/**
	 * Ends the connection on a thread of the server's.
	 */
	void hangUp() {
		if (this.socket != null) {
			this.socket.processSocket(SocketEvent.STOP, true);
		}
		else {
			viewer().leave();
		}
	}

	@Override
	public SocketState upgradeDispatch(SocketEvent event) {
		return switch (event) {
			case OPEN_READ -> hasGone() ? SocketState.CLOSED : SocketState.UPGRADED;
			case OPEN_WRITE -> goOn();
			case STOP, DISCONNECT, TIMEOUT, ERROR, CONNECT_FAIL -> SocketState.CLOSED;
		};
	}

	private SocketState goOn() {
		viewer().catchUp();
		return SocketState.UPGRADED;
	}

	// A viewer has nothing more to say, so whatever comes is thrown away.
	private boolean hasGone() {
		byte[] scrap = new byte[SCRAP];
		try {
			int count = 1;
			while (count > 0) {
				count = socket().read(false, scrap, 0, SCRAP);
			}
			return count < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

	/**
	 * Called before the socket is closed, whoever closes it.
	 */
	@Override
	public void destroy() {
		viewer().leave();
	}

	@Override
	public void timeoutAsync(long now) {
		// A stream has all the time in the world.
	}

	@Override
	public void setSslSupport(SSLSupport support) {
		// It makes no difference here.
	}

	@Override
	public void pause() {
		// Streams are ended before the server is.
	}

}
