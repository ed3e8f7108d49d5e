package dev.earshot.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Removes forwarding headers of untrusted clients, and warns the operator. In those of a
 * trusted proxy it keeps IP addresses only, because Tomcat would resolve any name.
 */
class ForwardedHeaders extends ValveBase {

	private static final String FORWARDED_FOR = "x-forwarded-for";

	// Such as [2001:db8::1]:443 or 192.0.2.1:443, which some proxies send.
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
		boolean isTrusted = this.proxies.include(InetAddress.ofLiteral(request.getRemoteAddr()));
		arrived(request, forwarding, isTrusted).keepIn(request);
		if (isTrusted) {
			keepAddresses(headers, Collections.list(headers.values(FORWARDED_FOR)));
			return;
		}
		this.ignored.warn(request.getRemoteAddr());
		// Without a proxy LocalRequest needs them to recognize remote clients.
		if (this.proxies.areExpected()) {
			forwarding.forEach(headers::removeHeader);
		}
	}

	private static ArrivedHeaders arrived(Request request, List<String> forwarding, boolean isTrusted) {
		Map<String, String> values = forwarding.stream()
			.collect(Collectors.toMap(Function.identity(),
					(name) -> String.join(", ", Collections.list(request.getHeaders(name)))));
		return new ArrivedHeaders(values, request.getRemoteAddr(), isTrusted);
	}

	// The proxy itself adds the last address. None before an invalid one can be trusted.
	private static void keepAddresses(MimeHeaders headers, List<String> forwardedFor) {
		String addresses = forwardedFor.stream()
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
		headers.removeHeader(FORWARDED_FOR);
		if (!addresses.isEmpty()) {
			headers.addValue(FORWARDED_FOR).setString(addresses);
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
