package dev.earshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import dev.earshot.Visitor.Page;
import dev.earshot.core.AccountId;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.Impatience;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.FreePort;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PostgresOutageIntegrationTests {

	@TempDir
	Path data;

	private final int port = FreePort.find();

	@Test
	void goesOnFromMemoryAndWorksAtOnceWhenPostgresIsThereAgain() throws IOException {
		EmbeddedPostgres postgres = postgres();
		try (SpotifyStandIn standIn = SpotifyStandIn.start();
				RunningEarshot earshot = RunningEarshot.start(standIn, this.data,
						"earshot.storage.database-url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
			standIn.listener().play(Catalogue.HARBOR_LIGHTS);
			Visitor owner = loggedIn(earshot, standIn);
			TestLink link = TestLink.of(earshot, owner, Output.FEED);
			AccountId account = link.link().account();
			postgres.close();
			assertSaysThatItIsAway(owner);
			standIn.listener().play(Catalogue.ANCHOR_SONG);
			await().untilAsserted(() -> {
				Impatience.lookNow(earshot, account);
				assertThat(owner.get(link.path("now.json")).body()).contains(Catalogue.ANCHOR_SONG.name());
			});
			postgres = postgres();
			await().until(() -> owner.get("/").status() == 200);
			assertThat(owner.get("/profile").body()).contains("Lantern Fox");
			assertThat(owner.get("/actuator/health/readiness").status()).isEqualTo(200);
			await().until(() -> views(earshot) > 0);
		}
		postgres.close();
	}

	private Visitor loggedIn(RunningEarshot earshot, SpotifyStandIn standIn) {
		Visitor owner = new Visitor(earshot.url(), "Accept", "text/html,*/*;q=0.8");
		owner.open("/setup");
		owner.submit("/setup", "clientId", standIn.app().clientId(), "clientSecret", standIn.app().secret());
		owner.logIn(standIn, Person.LANTERN_FOX);
		return owner;
	}

	private static void assertSaysThatItIsAway(Visitor owner) {
		Page page = owner.get("/");
		assertThat(page.status()).isEqualTo(503);
		assertThat(page.header("Retry-After")).isEqualTo("2");
		assertThat(page.header("Refresh")).isEqualTo("2");
		assertThat(owner.get("/css/base.css").status()).isEqualTo(200);
		assertThat(owner.get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(owner.get("/actuator/health/readiness").status()).isEqualTo(503);
	}

	private static int views(RunningEarshot earshot) {
		return earshot.bean(JdbcClient.class)
			.sql("select coalesce(sum(views), 0) from share_view")
			.query(Integer.class)
			.single();
	}

	private EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder()
			.setPort(this.port)
			.setDataDirectory(this.data.resolve("postgres"))
			.setCleanDataDirectory(false)
			.setPGStartupWait(Duration.ofMinutes(2))
			.start();
	}

}
