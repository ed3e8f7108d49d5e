package dev.earshot.setup;

import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides whether a request comes from the server's own machine: the socket and the
 * {@code Host} are loopback, and no proxy forwarded it. No request is local to a server
 * with a public address, whose proxy may not show itself, or with trusted forwarding
 * headers, which hide the address of the socket.
 */
@Component
class LocalRequest {

	private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

	private static final Set<String> FORWARDING = Set.of("forwarded", "via", "x-real-ip", "x-client-ip",
			"true-client-ip", "cf-connecting-ip");

	// The default of nginx for the server behind it. No browser uses it.
	private static final String PROXY_PROTOCOL = "HTTP/1.0";

	private final boolean mayStandBehindProxy;

	LocalRequest(PublicUrl publicUrl, @Value("${server.forward-headers-strategy:none}") String strategy) {
		this.mayStandBehindProxy = !publicUrl.isLoopback() || !strategy.equalsIgnoreCase("none");
	}

	boolean matches(HttpServletRequest request) {
		return !this.mayStandBehindProxy && hasLoopbackSocket(request)
				&& LOOPBACK_HOSTS.contains(request.getServerName()) && !isForwarded(request);
	}

	// The address is a literal, so no name is looked up.
	private boolean hasLoopbackSocket(HttpServletRequest request) {
		return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
	}

	private boolean isForwarded(HttpServletRequest request) {
		return PROXY_PROTOCOL.equals(request.getProtocol()) || Collections.list(request.getHeaderNames())
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.anyMatch((name) -> name.startsWith("x-forwarded") || FORWARDING.contains(name));
	}

}
