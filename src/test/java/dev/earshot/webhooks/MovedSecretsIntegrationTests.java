package dev.earshot.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks of somebody who reads, or even writes, the database without having the key, and
 * has a webhook that answers whatever they like.
 */
class MovedSecretsIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final Pattern PATH = Pattern.compile("/share/webhooks/[0-9a-f-]{36}");

	private final Target target = Target.open();

	@AfterEach
	void close() {
		this.target.close();
	}

	@Test
	void anAnswerThatIsASessionIdMakesNoCookie() {
		Visitor owner = owner();
		this.target.behave(Target.answering(200, single("select session_id from spring_session")));
		owner.submit(webhook(owner) + "/test");
		Visitor thief = thief(single("select answer from webhook_delivery"));
		assertThat(owner.get("/profile").status()).isEqualTo(200);
		assertThat(thief.get("/profile").location()).endsWith("/login");
	}

	@Test
	void aTokenInPlaceOfAnAnswerIsNotShown() {
		Visitor owner = owner();
		this.target.behave(Target.answering(200, "Thank you"));
		String webhook = webhook(owner);
		assertThat(owner.submit(webhook + "/test").body()).contains("Thank you");
		jdbc().sql("update webhook_delivery set answer = (select access_token from oauth_token)").update();
		assertThat(owner.open(webhook).status()).isEqualTo(200);
		assertThat(owner.open(webhook).body()).doesNotContain(earshot.spotify().tokens().issued());
	}

	private Visitor owner() {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		return earshot.owner();
	}

	private String webhook(Visitor owner) {
		owner.open("/share/webhooks");
		Matcher path = PATH.matcher(
				owner.post("/share/webhooks", "name", "Mine", "url", this.target.url(), "events", "started").body());
		assertThat(path.find()).isTrue();
		return path.group();
	}

	private static Visitor thief(String sealed) {
		String cookie = Base64.getEncoder().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
		return new Visitor(earshot.program().url(), "Cookie", "EARSHOT=" + cookie);
	}

	private static String single(String sql) {
		return jdbc().sql(sql).query(String.class).single();
	}

	private static JdbcClient jdbc() {
		return earshot.bean(JdbcClient.class);
	}

}
