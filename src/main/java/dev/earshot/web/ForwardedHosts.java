package dev.earshot.web;

import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Reads the hosts that a client requested from proxies: from {@code X-Forwarded-Host}, to
 * which each proxy may add one, and {@code Forwarded} (RFC 7239). Every client can send
 * these headers, so they must not grant anything.
 */
final class ForwardedHosts {

	private static final Pattern FORWARDED_HOST = Pattern.compile("(?i)\\bhost=\"?([^\";,\\s]+)");

	private static final Pattern PORT = Pattern.compile(":\\d*$");

	private ForwardedHosts() {
	}

	static Stream<String> of(HttpServletRequest request) {
		Stream<String> listed = values(request, "X-Forwarded-Host").flatMap((value) -> Stream.of(value.split(",")));
		Stream<String> named = values(request, "Forwarded").flatMap(ForwardedHosts::named);
		return Stream.concat(listed, named).map((host) -> PORT.matcher(host.strip()).replaceFirst(""));
	}

	private static Stream<String> values(HttpServletRequest request, String header) {
		return Collections.list(request.getHeaders(header)).stream();
	}

	private static Stream<String> named(String forwarded) {
		return FORWARDED_HOST.matcher(forwarded).results().map((MatchResult host) -> host.group(1));
	}

}
