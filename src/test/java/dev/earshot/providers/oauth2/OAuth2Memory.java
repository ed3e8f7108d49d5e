package dev.earshot.providers.oauth2;

import java.util.List;

import dev.earshot.RunningEarshot;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.oauth2.TrialReport.Fact;
import dev.earshot.providers.oauth2.TrialReport.Step;

/**
 * Access to what a program keeps in memory of the entered providers, for tests that
 * change their table.
 */
public final class OAuth2Memory {

	/** A disc. */
	private static final String LOGO = "iVBORw0KGgoAAAANSUhEUgAAABgAAAAYCAYAAADgdz34AAAASUlEQVR42mNgGGgQ7X3tPz5MM4PJtohUg0myiFLDCV"
			+ "pCUwuoZThOS2hqAbUNx7Bk1IJRC4aABUM/Jw+P0pQuFQ5dqky6VfrUAgB+ouBeHEQ81wAAAABJRU5ErkJggg==";

	private OAuth2Memory() {
	}

	/**
	 * Enters a provider that nobody asks, with a trial login whose last step failed.
	 * @param earshot the program
	 * @param name of the provider, and the end of its ID
	 */
	public static void enterTried(RunningEarshot earshot, String name) {
		OAuth2Entry entry = withLogo(OAuth2Entries.named(name));
		earshot.bean(OAuth2Providers.class).add(entry);
		Fact fields = new Fact("fields", "/login /plan/name /organizations_url /received_events_url");
		earshot.bean(TrialReports.class)
			.add(entry.id(),
					List.of(new Step("authorization", null, List.of(new Fact("asked", "read:user read:org"))),
							new Step("token", null, List.of(new Fact("granted", "read:user"))),
							new Step("user-info", null, List.of(fields)),
							new Step("person", ProviderRefusal.PROVIDER_NO_ID, List.of())));
	}

	private static OAuth2Entry withLogo(OAuth2Entry entry) {
		return new OAuth2Entry(entry.id(), entry.name(), entry.credentials(), entry.endpoints(), entry.paths(),
				entry.scopes(), entry.authentication(), entry.pkce(),
				new Logo("https://hub.example.com/logo.png", LOGO), entry.enteredAt());
	}

	public static boolean hasReport(RunningEarshot earshot, String provider) {
		return earshot.bean(TrialReports.class).find(provider).isPresent();
	}

	/**
	 * Makes a program read its providers again.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		earshot.bean(OAuth2Providers.class).load();
	}

}
