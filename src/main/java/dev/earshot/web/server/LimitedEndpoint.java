package dev.earshot.web.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Refuses connections above the limit before Tomcat allocates memory for them.
 */
class LimitedEndpoint extends NioEndpoint {

	private @Nullable OpenConnections connections;

	void limit(OpenConnections connections) {
		this.connections = connections;
	}

	@Override
	protected boolean setSocketOptions(SocketChannel socket) {
		if (this.connections == null) {
			return super.setSocketOptions(socket);
		}
		if (!this.connections.open(socket)) {
			refuse(socket);
			return false;
		}
		boolean accepted = super.setSocketOptions(socket);
		if (!accepted) {
			this.connections.close(socket);
		}
		return accepted;
	}

	// A reset releases the socket in the operating system at once.
	private void refuse(SocketChannel socket) {
		try {
			socket.setOption(StandardSocketOptions.SO_LINGER, 0);
		}
		catch (IOException ex) {
			getLog().debug("The connection is already closed", ex);
		}
		destroySocket(socket);
	}

}
