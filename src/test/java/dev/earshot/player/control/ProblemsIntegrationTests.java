package dev.earshot.player.control;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever turns a request to the API away, the program that sent it is told as by the API
 * itself.
 */
class ProblemsIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final JsonMapper json = JsonMapper.shared();

	private Visitor owner = earshot.visitor();

	@BeforeEach
	void logIn() {
		this.owner = earshot.owner();
		this.owner.open("/");
	}

	@Test
	void tellsThatNobodyIsLoggedIn() {
		assertProblem(earshot.visitor().get("/api/playback"), 401, "not-logged-in");
		assertProblem(new Visitor(earshot.program().url(), "Accept", "text/html").get("/api/playback"), 401,
				"not-logged-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/playback/pause", "/%61pi/playback/pause" })
	void tellsThatTheTokenIsMissing(String path) {
		this.owner.forgetCsrfToken();
		assertProblem(this.owner.postJson(path, "{}"), 403, "no-token");
	}

	@Test
	void asksForTheTokenBeforeTheLogin() {
		assertProblem(earshot.visitor().postJson("/api/playback/pause", "{}"), 403, "no-token");
	}

	@Test
	void tellsWhichAddressTakesWhat() {
		assertProblem(this.owner.get("/api/playback/pause"), 405, "wrong-method");
		assertThat(this.owner.get("/api/playback/pause").header("Allow")).contains("POST");
		assertProblem(this.owner.get("/api/nowhere"), 404, "no-such-address");
	}

	@Test
	void tellsThatABodyIsTooLarge() {
		assertProblem(this.owner.postJson("/api/playback/pause", "x".repeat(5_000_000)), 413, "too-large");
	}

	@Test
	void tellsWhatItCannotReadOrDo() {
		assertProblem(this.owner.postJson("/api/playback/volume", "{\"volume\":"), 400, "unreadable");
		assertProblem(this.owner.postJson("/api/playback/explode", "{}"), 404, "unknown-command");
		assertProblem(this.owner.postJson("/api/playback/pause", "{}"), 403, "permissions-missing");
	}

	@Test
	void leavesPagesToPeople() {
		assertThat(earshot.visitor().get("/live").status()).isEqualTo(401);
		assertThat(new Visitor(earshot.program().url(), "Accept", "text/html").post("/playback/pause").body())
			.contains("<html");
	}

	private void assertProblem(Page page, int status, String code) {
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.header("Content-Type")).startsWith("application/problem+json");
		JsonNode problem = this.json.readTree(page.body());
		assertThat(problem.path("type").asString()).isEqualTo("about:blank");
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(problem.path("code").asString()).isEqualTo(code);
		assertThat(problem.path("title").asString()).isNotEmpty();
		assertThat(problem.path("detail").asString()).isNotEmpty();
	}

}
