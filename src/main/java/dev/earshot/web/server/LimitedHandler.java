package dev.earshot.web.server;

import java.nio.channels.SocketChannel;

import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Precedes Tomcat's handler of connections and tracks which of them have a request in
 * progress.
 */
class LimitedHandler implements Handler<NioChannel> {

	private final Handler<NioChannel> tomcat;

	private final OpenConnections connections;

	private final OpenRequests requests;

	LimitedHandler(Handler<NioChannel> tomcat, OpenConnections connections, OpenRequests requests) {
		this.tomcat = tomcat;
		this.connections = connections;
		this.requests = requests;
	}

	@Override
	public SocketState process(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
		SocketChannel channel = connection.getSocket().getIOChannel();
		boolean isNew = connection.getCurrentProcessor() == null;
		if (isNew && event == SocketEvent.OPEN_READ && !this.requests.begin(channel)) {
			return SocketState.CLOSED;
		}
		this.requests.resume(channel);
		try {
			return this.tomcat.process(connection, event);
		}
		finally {
			afterProcessing(connection, channel);
		}
	}

	// Between two events a connection keeps its processor for an event stream, or because
	// its headers are incomplete.
	private void afterProcessing(SocketWrapperBase<NioChannel> connection, SocketChannel channel) {
		boolean isHeadIncomplete = connection.getCurrentProcessor() instanceof Processor processor
				&& !processor.isAsync() && !processor.isUpgrade();
		if (isHeadIncomplete) {
			this.requests.awaitHead(channel);
		}
		else {
			this.requests.end(channel);
		}
	}

	@Override
	public void release(SocketWrapperBase<NioChannel> connection) {
		SocketChannel channel = connection.getSocket().getIOChannel();
		this.tomcat.release(connection);
		this.requests.end(channel);
		this.connections.close(channel);
	}

	@Override
	public Object getGlobal() {
		return this.tomcat.getGlobal();
	}

	@Override
	public void pause() {
		this.tomcat.pause();
	}

	@Override
	public void recycle() {
		this.tomcat.recycle();
	}

}
