package dev.earshot.web.server;

import dev.earshot.web.ServerCapacity;
import org.apache.catalina.connector.Connector;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Configures the limits of connections and requests in Tomcat.
 */
@Component
class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ServerCapacity capacity;

	private final OpenConnections connections;

	private final OpenRequests requests;

	ServerLimits(ServerCapacity capacity, OpenConnections connections, OpenRequests requests) {
		this.capacity = capacity;
		this.connections = connections;
		this.requests = requests;
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.setProtocol(ServerProtocol.class.getName());
		server.addConnectorCustomizers(this::limit);
	}

	private void limit(Connector connector) {
		if (connector.getProtocolHandler() instanceof ServerProtocol protocol) {
			protocol.setMaxConnections(this.capacity.connections());
			protocol.limit(this.connections, this.requests);
		}
	}

}
