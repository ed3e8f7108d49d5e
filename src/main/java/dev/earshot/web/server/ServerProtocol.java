package dev.earshot.web.server;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP protocol with limits on connections and requests, and with underscores in
 * host names ({@link HostNameProcessor}). Tomcat limits only the total number of
 * connections, and never ends a request whose header arrives slowly. Public because
 * Tomcat creates it by reflection.
 */
public class ServerProtocol extends Http11NioProtocol {

	private final LimitedEndpoint endpoint;

	public ServerProtocol() {
		this(new LimitedEndpoint());
	}

	private ServerProtocol(LimitedEndpoint endpoint) {
		super(endpoint);
		this.endpoint = endpoint;
	}

	void limit(OpenConnections connections, OpenRequests requests) {
		this.endpoint.limit(connections);
		this.endpoint.setHandler(new LimitedHandler(getHandler(), connections, requests));
	}

	@Override
	protected Processor createProcessor() {
		return new HostNameProcessor(this, getAdapter());
	}

}
