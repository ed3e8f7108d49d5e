package dev.earshot.web.server;

import java.nio.charset.StandardCharsets;

import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;

/**
 * Takes a {@code Host} with an underscore, which Tomcat refuses: no such name may be
 * registered (RFC 1123), but home networks and Docker Compose have them
 * ({@code my_nas:8080}). Everything else about a name is still Tomcat's to judge.
 */
class HostNameProcessor extends Http11Processor {

	HostNameProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
		super(protocol, adapter);
	}

	@Override
	protected void parseHost(MessageBytes host) {
		String name = (host != null && !host.isNull()) ? host.toString() : "";
		if (!name.contains("_")) {
			super.parseHost(host);
			return;
		}
		byte[] accepted = name.replace('_', 'x').getBytes(StandardCharsets.ISO_8859_1);
		MessageBytes similar = MessageBytes.newInstance();
		similar.setBytes(accepted, 0, accepted.length);
		super.parseHost(similar);
		restore(name);
	}

	private void restore(String name) {
		MessageBytes parsed = this.request.serverName();
		if (!getErrorState().isError()) {
			parsed.setString(name.substring(0, parsed.getLength()));
		}
	}

}
