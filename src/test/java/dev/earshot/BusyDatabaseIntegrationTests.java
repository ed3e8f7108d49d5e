package dev.earshot;

import java.sql.SQLException;

import dev.earshot.Visitor.Page;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.storage.LockedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another program, such as a backup, holds the SQLite file locked for a while.
 */
class BusyDatabaseIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final Visitor owner = new Visitor(earshot.program().url(), "Accept", "text/html");

	@BeforeEach
	void logIn() {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		this.owner.logIn(earshot.spotify(), Person.LANTERN_FOX);
		this.owner.open("/admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/profile", "/share", "/share/webhooks", "/admin", "/login", "/css/base.css",
			"/icon/favicon.svg" })
	void readsGoOn(String path) throws SQLException {
		try (LockedFile _ = locked()) {
			assertThat(this.owner.get(path).status()).isEqualTo(200);
		}
	}

	@Test
	void outputsGoOnAndTheirViewsAreCountedLater() throws SQLException {
		TestLink link = TestLink.of(earshot.program(), this.owner, Output.FEED, Output.OVERLAY);
		try (LockedFile _ = locked()) {
			assertThat(this.owner.get(link.path("now.json")).body()).contains("Harbor Lights");
			assertThat(this.owner.get(link.path("overlay")).status()).isEqualTo(200);
		}
		this.owner.get("/share");
		assertThat(views()).isEqualTo(2);
	}

	@Test
	void saysWhatCannotBeWrittenAndWhenToComeBack() throws SQLException {
		try (LockedFile _ = locked()) {
			Page page = invite();
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.header("Retry-After")).isEqualTo("2");
			assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
			assertThat(page.header("Content-Type")).startsWith("text/html");
			assertThat(page.body()).contains("<h1>The database is busy</h1>", "/css/base-");
			assertThat(page.headers().map()).doesNotContainKey("refresh");
		}
	}

	@Test
	void tellsProgramsTheSame() throws SQLException {
		Visitor program = earshot.owner();
		program.open("/admin");
		try (LockedFile _ = locked()) {
			Page answer = program.post("/admin/invitations", "spotifyId", "somebody");
			assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
			assertThat(answer.body()).contains("\"status\":503", "\"code\":\"database-busy\"");
		}
	}

	@Test
	void worksAtOnceAfterwardsWhateverFailedMeanwhile() throws SQLException {
		try (LockedFile _ = locked()) {
			for (int attempt = 0; attempt < 20; attempt++) {
				assertThat(invite().status()).isEqualTo(503);
			}
		}
		for (int attempt = 0; attempt < 20; attempt++) {
			assertThat(invite().status()).isEqualTo(302);
		}
		assertThat(earshot.owner().get("/profile").status()).isEqualTo(200);
	}

	@Test
	void isNotReadyButAlive() throws SQLException {
		try (LockedFile _ = locked()) {
			assertThat(earshot.visitor().get("/actuator/health/readiness").status()).isEqualTo(503);
			assertThat(earshot.visitor().get("/actuator/health/liveness").status()).isEqualTo(200);
		}
		assertThat(earshot.visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
	}

	private Page invite() {
		return this.owner.post("/admin/invitations", "spotifyId", "somebody");
	}

	private static int views() {
		return earshot.bean(JdbcClient.class)
			.sql("select coalesce(sum(views), 0) from share_view")
			.query(Integer.class)
			.single();
	}

	private static LockedFile locked() throws SQLException {
		return LockedFile.at(earshot.data().resolve("earshot.db"));
	}

}
