package dev.earshot.web.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Accepts connections as long as there is room for them, before anything is kept for
 * them.
 */
class LimitedEndpoint extends NioEndpoint {

	private @Nullable OpenConnections open;

	void limit(OpenConnections open) {
		this.open = open;
	}

	@Override
	protected boolean setSocketOptions(SocketChannel socket) {
		if (this.open == null) {
			return super.setSocketOptions(socket);
		}
		if (!this.open.open(socket)) {
			refuse(socket);
			return false;
		}
		boolean accepted = super.setSocketOptions(socket);
		if (!accepted) {
			this.open.close(socket);
		}
		return accepted;
	}

	// A reset leaves nothing behind, not even with the operating system.
	private void refuse(SocketChannel socket) {
		try {
			socket.setOption(StandardSocketOptions.SO_LINGER, 0);
		}
		catch (IOException ex) {
			getLog().debug("The connection is gone already", ex);
		}
		destroySocket(socket);
	}

}
