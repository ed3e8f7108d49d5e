package dev.earshot.web.server;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP as Tomcat speaks it, but with as many connections and requests at once as there is
 * room for, and with an underscore in names of hosts ({@link HostNameProcessor}). Tomcat
 * itself counts only all connections together, and an unfinished head may take as long as
 * it likes. Public only because Tomcat makes it.
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
