package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.earshot.operations.diagnostics.CallReport.Family;
import dev.earshot.operations.diagnostics.Diagnostics.Report;
import dev.earshot.operations.diagnostics.LastCalls.Last;
import dev.earshot.operations.diagnostics.RegistrationReport.Header;
import dev.earshot.operations.metrics.RefusalCounts.Refusals;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DiagnosticBundleTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

	private static final String CALLBACK = "/login/oauth2/code/spotify";

	@Test
	void holdsNoNameAddressOrId() {
		assertThat(bundle().toString()).doesNotContainIgnoringCase("kim", "5ea5407e57a9d1f0c0ffee00ab1e5afe",
				"203.0.113.7", "192.0.2.44", "https://");
	}

	@Test
	void tellsWhetherRequestsArriveAsTheyShould() {
		JsonNode registration = bundle().at("/registration");
		assertThat(registration.at("/registered").asBoolean()).isTrue();
		assertThat(registration.at("/redirectUriMatches").asBoolean()).isFalse();
		assertThat(registration.at("/proxyHeaders/0").asString()).isEqualTo("x-forwarded-for");
		assertThat(registration.at("/proxyProblems/0").asString()).isEqualTo("OTHER_ADDRESS");
	}

	@Test
	void tellsWhatWasCalledAndRefused() {
		JsonNode bundle = bundle();
		assertThat(bundle.at("/calls/0/lastRefusal").asString()).isEqualTo("unreachable");
		assertThat(bundle.at("/calls/0/byDay/0").asInt()).isEqualTo(7);
		assertThat(bundle.at("/refusals/0/code").asString()).isEqualTo("unreachable");
		assertThat(bundle.at("/logins/0/loginDue").asString()).isEqualTo("2026-11-29T12:00:00Z");
		assertThat(bundle.at("/logins/0/lastRefusal").asString()).isEqualTo("not-registered");
		assertThat(bundle.at("/activePeople/month").asInt()).isEqualTo(2);
	}

	private static JsonNode bundle() {
		DiagnosticBundle bundle = new DiagnosticBundle(InstantSource.fixed(NOON));
		return JsonMapper.shared().valueToTree(bundle.of(report()));
	}

	private static Report report() {
		BarChart chart = BarChart.of(List.of(TODAY), Map.of(TODAY, 7));
		Family player = new Family("player", 7, 5000, null, null, new Last(NOON, "unreachable", NOON), chart);
		return new Report(
				new RegistrationReport("5ea5407e57a9d1f0c0ffee00ab1e5afe", "browser", NOON,
						"https://kim.example" + CALLBACK, "https://192.168.1.5" + CALLBACK, "192.0.2.44",
						List.of(new Header("x-forwarded-for", "203.0.113.7")), List.of(ProxyProblem.OTHER_ADDRESS)),
				new SystemReport("1.0", "25", "Linux", "SQLite 3.50", 4096L, 1L, 0L, NOON, 1, 2),
				List.of(new PersonReport("Kim", true, NOON, NOON, NOON, new Last(NOON, "not-registered", NOON))),
				new CallReport(List.of(TODAY), List.of(player), List.of(new Refusals("PLAYER", "unreachable", 3))),
				new ActivityReport(1, 2, chart, List.of()));
	}

}
