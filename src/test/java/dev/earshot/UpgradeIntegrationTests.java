package dev.earshot;

import java.io.IOException;
import java.nio.file.Path;

import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.InstallationBeforeProviders;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.standin.StandInApp;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeIntegrationTests {

	@TempDir
	Path data;

	@Test
	void keepsEverythingButTheSessionsWhenSecretsAreBoundToWhatTheyAreFor() {
		OldInstallation.in(this.data);
		try (SpotifyStandIn standIn = SpotifyStandIn.start(); RunningEarshot earshot = start(standIn)) {
			String cookie = "EARSHOT=" + OldInstallation.cookie(OldInstallation.SESSION);
			assertThat(new Visitor(earshot.url(), "Cookie", cookie).get("/profile").location()).endsWith("/login");
			Visitor owner = new Visitor(earshot.url());
			owner.logIn(standIn, Person.LANTERN_FOX);
			assertThat(owner.open("/share/webhooks/" + OldInstallation.WEBHOOK).body()).contains("Thank you");
		}
	}

	@Test
	void keepsLoginsAndTokensWhenTheyBecomeThoseOfAProvider() throws IOException {
		InstallationBeforeProviders.in(this.data);
		try (SpotifyStandIn standIn = SpotifyStandIn.start(); RunningEarshot earshot = start(standIn)) {
			Visitor owner = new Visitor(earshot.url(), "Cookie", InstallationBeforeProviders.COOKIE);
			assertThat(earshot.bean(AccessTokens.class).of(InstallationBeforeProviders.ACCOUNT, "spotify"))
				.isEqualTo(InstallationBeforeProviders.TOKEN);
			assertThat(owner.get("/setup").body()).contains(StandInApp.CLIENT_ID);
			assertThat(owner.get("/profile").body()).contains("Lantern Fox");
		}
	}

	private RunningEarshot start(SpotifyStandIn standIn) {
		return RunningEarshot.start(standIn, this.data, "earshot.storage.key=" + TestVault.KEY);
	}

}
