package dev.earshot.operations.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.earshot.operations.diagnostics.RegistrationReport.Header;
import dev.earshot.web.PublicUrl;
import dev.earshot.web.server.ArrivedHeaders;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds what a proxy in front of this server does wrong.
 */
@Component
class ProxyCheck {

	private static final String ADDRESS = "x-forwarded-for";

	private static final String SCHEME = "x-forwarded-proto";

	// Anybody can make up more names.
	private static final Set<String> KNOWN = Set.of("host", "forwarded", "via", "x-real-ip", ADDRESS, SCHEME,
			"x-forwarded-host", "x-forwarded-port", "x-forwarded-prefix", "x-forwarded-by", "x-forwarded-server",
			"x-forwarded-ssl");

	private final PublicUrl publicUrl;

	private final boolean isBelieving;

	ProxyCheck(PublicUrl publicUrl, @Value("${server.forward-headers-strategy:none}") String strategy) {
		this.publicUrl = publicUrl;
		this.isBelieving = !strategy.equalsIgnoreCase("none");
	}

	List<Header> headers(HttpServletRequest request) {
		Map<String, String> headers = new TreeMap<>();
		Collections.list(request.getHeaderNames())
			.forEach((name) -> headers.put(name.toLowerCase(Locale.ROOT),
					String.join(", ", Collections.list(request.getHeaders(name)))));
		ArrivedHeaders.of(request).ifPresent((arrived) -> headers.putAll(arrived.values()));
		return headers.entrySet()
			.stream()
			.filter((header) -> KNOWN.contains(header.getKey()))
			.map((header) -> new Header(header.getKey(), header.getValue()))
			.toList();
	}

	List<ProxyProblem> problems(HttpServletRequest request) {
		List<ProxyProblem> problems = new ArrayList<>();
		hostProblem(request).ifPresent(problems::add);
		Optional<ArrivedHeaders> arrived = ArrivedHeaders.of(request);
		if (arrived.isPresent()) {
			addProblems(arrived.get(), problems);
		}
		else if (isSchemeUnknown(request)) {
			problems.add(ProxyProblem.NONE_ARRIVES);
		}
		return problems;
	}

	private Optional<ProxyProblem> hostProblem(HttpServletRequest request) {
		if (this.publicUrl.isHiddenByProxy(request)) {
			return Optional.of(ProxyProblem.HOST_HIDDEN);
		}
		return this.publicUrl.differsFrom(request) ? Optional.of(ProxyProblem.OTHER_ADDRESS) : Optional.empty();
	}

	private boolean isSchemeUnknown(HttpServletRequest request) {
		return this.isBelieving && isHttps() && !request.isSecure();
	}

	private boolean isHttps() {
		return "https".equals(this.publicUrl.value().getScheme());
	}

	private void addProblems(ArrivedHeaders arrived, List<ProxyProblem> problems) {
		Map<String, String> headers = arrived.values();
		if (!this.isBelieving) {
			problems.add(ProxyProblem.NOT_BELIEVED);
		}
		else if (!arrived.trusted()) {
			problems.add(ProxyProblem.NOT_TRUSTED);
		}
		else if (!headers.containsKey(ADDRESS)) {
			problems.add(headers.containsKey("forwarded") ? ProxyProblem.NEWER_HEADER : ProxyProblem.ADDRESS_MISSING);
		}
		else if (isHttps() && !"https".equals(headers.get(SCHEME))) {
			problems.add(ProxyProblem.SCHEME_MISSING);
		}
	}

}
