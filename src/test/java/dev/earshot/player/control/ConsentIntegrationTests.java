package dev.earshot.player.control;

import java.net.URI;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks for the player only when somebody wants to control it.
 */
class ConsentIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void offersToTurnOnControlsAndShowsNoneBefore() {
		earshot.spotify().listener().playEpisode();
		assertThat(earshot.owner().open("/").body()).contains("Turn on controls", "/oauth2/authorization?control")
			.doesNotContain("/playback/pause", "/playback/search");
	}

	@Test
	void asksForNothingButToSeeAtFirst() {
		assertThat(scopes(earshot.visitor().startLogin())).doesNotContain("modify");
	}

	@Test
	void asksForThePlayerInAdditionToWhatWasAllowed() {
		String asked = scopes(earshot.owner().get("/oauth2/authorization/spotify?control").location());
		assertThat(asked).contains("user-read-playback-state", "playlist-read-private", "user-modify-playback-state",
				"user-read-currently-playing", "user-library-read", "user-library-modify");
	}

	@Test
	void showsTheControlsAfterwards() {
		earshot.spotify().listener().playEpisode();
		Visitor owner = earshot.owner();
		Page page = owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(page.path()).isEqualTo("/");
		assertThat(page.body()).contains("action=\"/playback/pause\"", "Back 15 seconds")
			.doesNotContain("Turn on controls");
	}

	@Test
	void asksAgainForWhatWasAllowedBefore() {
		Visitor owner = earshot.owner();
		owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		assertThat(scopes(owner.startLogin())).contains("user-modify-playback-state");
	}

	@Test
	void refusesCommandsWithoutPermissionAndWithoutACall() {
		Visitor owner = earshot.owner();
		assertThat(owner.submit("/playback/pause").body()).contains("data-refusal=\"permissions-missing\"");
		assertThat(owner.postJson("/api/playback/pause", "{}").status()).isEqualTo(403);
		assertThat(owner.get("/playback/search?q=a").location()).isEqualTo("/");
		assertThat(earshot.spotify().calls("/me/player/pause")).isZero();
		assertThat(earshot.spotify().calls("/search")).isZero();
	}

	private static String scopes(String address) {
		return String
			.valueOf(UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams().getFirst("scope"));
	}

}
