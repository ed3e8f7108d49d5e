package dev.earshot.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Takes away what somebody says about themselves as if they were a proxy, and tells the
 * operator. Of what a trusted proxy says it leaves addresses only: Tomcat would look up
 * any name.
 */
class ForwardedHeaders extends ValveBase {

	private static final String VISITOR = "x-forwarded-for";

	// [2001:db8::1]:443 or 192.0.2.1:443, as some proxies write it.
	private static final Pattern WITH_PORT = Pattern.compile("^(?:\\[([^\\]]*)](?::\\d+)?|([\\d.]+):\\d+)$");

	private final TrustedProxies proxies;

	private final IgnoredProxies ignored;

	ForwardedHeaders(TrustedProxies proxies, IgnoredProxies ignored) {
		super(true);
		this.proxies = proxies;
		this.ignored = ignored;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		List<String> forwarding = forwarding(request);
		if (!forwarding.isEmpty()) {
			filter(request, forwarding);
		}
		getNext().invoke(request, response);
	}

	private static List<String> forwarding(Request request) {
		return Collections.list(request.getHeaderNames())
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> name.equals("forwarded") || name.startsWith("x-forwarded-"))
			.distinct()
			.toList();
	}

	private void filter(Request request, List<String> forwarding) {
		MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
		if (this.proxies.include(InetAddress.ofLiteral(request.getRemoteAddr()))) {
			keepAddresses(headers, Collections.list(headers.values(VISITOR)));
			return;
		}
		this.ignored.warn(request.getRemoteAddr());
		// Without a proxy they tell that somebody is not at this machine.
		if (this.proxies.areExpected()) {
			forwarding.forEach(headers::removeHeader);
		}
	}

	// The last is what the proxy itself has seen. Whatever stands before something that
	// is
	// no address, anybody may have written.
	private static void keepAddresses(MimeHeaders headers, List<String> visitors) {
		String addresses = visitors.stream()
			.flatMap((value) -> Stream.of(value.split(",")))
			.map((value) -> WITH_PORT.matcher(value.strip()).replaceFirst("$1$2"))
			.toList()
			.reversed()
			.stream()
			.takeWhile(ForwardedHeaders::isAddress)
			.toList()
			.reversed()
			.stream()
			.collect(Collectors.joining(", "));
		headers.removeHeader(VISITOR);
		if (!addresses.isEmpty()) {
			headers.addValue(VISITOR).setString(addresses);
		}
	}

	private static boolean isAddress(String text) {
		try {
			InetAddress.ofLiteral(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
