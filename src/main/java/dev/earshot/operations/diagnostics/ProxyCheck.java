package dev.earshot.operations.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.earshot.operations.diagnostics.RegistrationReport.Header;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds what a proxy in front of this server does wrong. Where headers are believed,
 * Tomcat has taken over what they say and removed some of them.
 */
@Component
class ProxyCheck {

	private static final Set<String> OTHERS = Set.of("host", "forwarded", "via", "x-real-ip");

	private final PublicUrl publicUrl;

	private final boolean isBelieving;

	ProxyCheck(PublicUrl publicUrl, @Value("${server.forward-headers-strategy:none}") String strategy) {
		this.publicUrl = publicUrl;
		this.isBelieving = !strategy.equalsIgnoreCase("none");
	}

	List<Header> headers(HttpServletRequest request) {
		return Collections.list(request.getHeaderNames())
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> OTHERS.contains(name) || name.startsWith("x-forwarded-"))
			.sorted()
			.map((name) -> new Header(name, String.join(", ", Collections.list(request.getHeaders(name)))))
			.toList();
	}

	List<ProxyProblem> problems(HttpServletRequest request) {
		List<ProxyProblem> problems = new ArrayList<>();
		addProblemOfHost(request, problems);
		addProblemOfForwarding(request, problems);
		return problems;
	}

	private void addProblemOfHost(HttpServletRequest request, List<ProxyProblem> problems) {
		if (this.publicUrl.isHiddenByProxy(request)) {
			problems.add(ProxyProblem.HOST_HIDDEN);
		}
		else if (this.publicUrl.differsFrom(request)) {
			problems.add(ProxyProblem.OTHER_ADDRESS);
		}
	}

	private void addProblemOfForwarding(HttpServletRequest request, List<ProxyProblem> problems) {
		boolean isForwarded = headers(request).stream().anyMatch((header) -> !header.name().equals("host"));
		if (isForwarded && !this.isBelieving) {
			problems.add(ProxyProblem.NOT_BELIEVED);
		}
		boolean isHttps = "https".equals(this.publicUrl.value().getScheme());
		if (this.isBelieving && isHttps && !request.isSecure()) {
			problems.add(isForwarded ? ProxyProblem.SCHEME_MISSING : ProxyProblem.NONE_ARRIVES);
		}
	}

}
