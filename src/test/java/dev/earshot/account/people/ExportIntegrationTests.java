package dev.earshot.account.people;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Downloads what is kept about a person who uses everything.
 */
class ExportIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private static final String HOOK = "https://127.0.0.1:8443/hook";

	private Visitor owner = earshot.visitor();

	@BeforeEach
	void logIn() {
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		this.owner = earshot.owner();
		this.owner.open("/");
	}

	@Test
	void isForWhoIsLoggedIn() {
		assertThat(earshot.visitor().open("/profile/export").path()).isEqualTo("/login");
	}

	@Test
	void isADownloadThatNoCacheKeeps() {
		Page export = this.owner.get("/profile/export");
		assertThat(export.header("Content-Type")).isEqualTo("application/json");
		assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"earshot-export.json\"");
		assertThat(export.header("Cache-Control")).isEqualTo("no-store");
		assertThat(this.owner.open("/profile").body()).contains("href=\"/profile/export\"");
	}

	@Test
	void tellsWhoSomebodyIsAndWhatTheyAllowed() {
		JsonNode export = export();
		assertThat(export.at("/account/spotifyId").asString()).isEqualTo("lanternfox");
		assertThat(export.at("/account/displayName").asString()).isEqualTo("Lantern Fox");
		assertThat(export.at("/account/role").asString()).isEqualTo("OWNER");
		assertThat(export.at("/consent/scopes").valueStream().map(JsonNode::asString))
			.contains("user-read-playback-state");
		assertThat(export.at("/consent/loginDue").isMissingNode()).isFalse();
	}

	@Test
	void tellsWhatWasPlayedLastAndIsPlayedNow() {
		await().untilAsserted(() -> {
			assertThat(export().at("/lastPlayback/now/playback/title").asString())
				.isEqualTo(Catalogue.HARBOR_LIGHTS.name());
			assertThat(export().at("/lastPlayback/play/play/item/title").asString())
				.isEqualTo(Catalogue.HARBOR_LIGHTS.name());
		});
	}

	@Test
	void listsLinksWithoutTheirTokens() {
		String token = makeLink();
		earshot.visitor().get("/s/" + token + "/now.json");
		JsonNode export = export();
		assertThat(export.at("/links/0/name").asString()).isEqualTo("README");
		String id = export.at("/links/0/id").asString();
		assertThat(export.at("/linkViews/" + id).has("lastUsed")).isTrue();
		assertThat(export.toString()).doesNotContain(token);
	}

	@Test
	void listsWebhooksWithoutTheirSecrets() {
		String secret = makeWebhook();
		JsonNode export = export();
		assertThat(export.at("/webhooks/0/url").asString()).isEqualTo(HOOK);
		assertThat(export.toString()).doesNotContain(secret, "whsec_");
	}

	@Test
	void holdsNoTokenAndNoSecret() {
		makeLink();
		makeWebhook();
		List<String> tokens = earshot.spotify().tokens().issued();
		assertThat(tokens).isNotEmpty();
		assertThat(this.owner.get("/profile/export").body()).doesNotContain(tokens)
			.doesNotContain(StandInApp.FIRST_SECRET, this.owner.session());
	}

	@Test
	void saysNothingOfOtherPeople() {
		makeLink();
		this.owner.open("/admin");
		this.owner.post("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
		Visitor other = earshot.visitor();
		other.logIn(earshot.spotify(), Person.SECOND_PERSON);
		JsonNode export = JsonMapper.shared().readTree(other.get("/profile/export").body());
		assertThat(export.at("/account/spotifyId").asString()).isEqualTo(Person.SECOND_PERSON.id());
		assertThat(export.at("/links").isEmpty()).isTrue();
		assertThat(export.toString()).doesNotContain("lanternfox");
	}

	@Test
	void hasNothingLeftOfWhatWasErased() {
		makeLink();
		makeWebhook();
		this.owner.submit("/profile/disconnect");
		this.owner = earshot.owner();
		JsonNode export = export();
		assertThat(List.of(export.at("/links"), export.at("/webhooks"), export.at("/linkViews")))
			.allMatch(JsonNode::isEmpty);
	}

	private JsonNode export() {
		return JsonMapper.shared().readTree(this.owner.get("/profile/export").body());
	}

	private String makeLink() {
		this.owner.open("/share");
		return found("/s/([\\w-]{22})/", this.owner.submit("/share/new", "name", "README", "opens.card", "yes",
				"opens.feed", "yes", "expiry", "never"));
	}

	private String makeWebhook() {
		this.owner.open("/share/webhooks");
		return found("whsec_([A-Za-z0-9+/]{43}=)",
				this.owner.post("/share/webhooks", "name", "Lights", "url", HOOK, "events", "started"));
	}

	private static String found(String pattern, Page page) {
		Matcher matcher = Pattern.compile(pattern).matcher(page.body());
		assertThat(matcher.find()).as(page.body()).isTrue();
		return matcher.group(1);
	}

}
