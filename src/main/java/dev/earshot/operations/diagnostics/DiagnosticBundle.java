package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.earshot.operations.diagnostics.CallReport.Family;
import dev.earshot.operations.diagnostics.Diagnostics.Report;
import dev.earshot.operations.diagnostics.RegistrationReport.Header;
import dev.earshot.operations.metrics.RefusalCounts.Refusals;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What may be shown to strangers in a report of a fault. It is made of numbers, times and
 * words of the program: no address, name or ID is copied, so none has to be removed.
 */
@Component
class DiagnosticBundle {

	private final InstantSource clock;

	DiagnosticBundle(InstantSource clock) {
		this.clock = clock;
	}

	Bundle of(Report report) {
		return new Bundle(this.clock.instant(), report.system(), registration(report.registration()),
				report.people().stream().map(DiagnosticBundle::login).toList(),
				report.calls().families().stream().map(DiagnosticBundle::calls).toList(), report.calls().refusals(),
				Map.of("today", report.activity().today(), "month", report.activity().month()));
	}

	private static App registration(RegistrationReport registration) {
		return new App(registration.clientId() != null, registration.origin(), registration.since(),
				registration.redirectUri().equals(registration.requestedRedirectUri()),
				registration.headers().stream().map(Header::name).toList(), registration.problems());
	}

	private static Login login(PersonReport person) {
		return new Login(person.connected(), person.authorizedAt(), person.loginDue(), person.refreshedAt(),
				person.last().calledAt(), person.last().refusal(), person.last().refusedAt());
	}

	private static Calls calls(Family family) {
		return new Calls(family.name(), family.used(), family.plan(), family.quota(), family.blockedUntil(),
				family.last().calledAt(), family.last().refusal(), family.last().refusedAt(),
				family.byDay().bars().stream().map(BarChart.Bar::count).toList());
	}

	/**
	 * The content of the download.
	 */
	record Bundle(Instant madeAt, SystemReport system, App registration, List<Login> logins, List<Calls> calls,
			List<Refusals> refusals, Map<String, Integer> activePeople) {
	}

	/**
	 * The registration without the ID of the app and its addresses.
	 */
	record App(boolean registered, @Nullable String origin, @Nullable Instant since, boolean redirectUriMatches,
			List<String> proxyHeaders, List<ProxyProblem> proxyProblems) {
	}

	/**
	 * A login of somebody.
	 */
	record Login(boolean connected, @Nullable Instant authorizedAt, @Nullable Instant loginDue,
			@Nullable Instant refreshedAt, @Nullable Instant lastCall, @Nullable String lastRefusal,
			@Nullable Instant lastRefusalAt) {
	}

	/**
	 * The calls of an endpoint family.
	 */
	record Calls(String family, int used, int plan, @Nullable Integer quota, @Nullable Instant blockedUntil,
			@Nullable Instant lastCall, @Nullable String lastRefusal, @Nullable Instant lastRefusalAt,
			List<Integer> byDay) {
	}

}
