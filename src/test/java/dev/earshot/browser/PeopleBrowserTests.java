package dev.earshot.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class PeopleBrowserTests {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void areToldWhenTheyMustLogInAgain() {
		String earliest = inSixMonths();
		Tab tab = browsing.tab(new NewContextOptions().setTimezoneId("UTC")).with(earshot.owner()).open("/profile");
		String latest = inSixMonths();
		assertThat(tab.find("#due").innerText()).isIn("Log in again by " + earliest, "Log in again by " + latest);
	}

	private static String inSixMonths() {
		return LocalDate.now(ZoneOffset.UTC).plusMonths(6).format(DAY);
	}

	@Test
	void disconnectAndComeBack() {
		Tab tab = browsing.owner().open("/profile").reads("Lantern Fox").unfold("Disconnect from Spotify");
		tab.press("Disconnect now").isAt("/profile/disconnected").reads("You are disconnected");
		tab.press("Log in again").isAt("/login").press("Log in with Spotify").press("Approve").isAt("/");
	}

	@Test
	void areInvitedAndUninvited() {
		Tab tab = browsing.owner().open("/admin").fill("Spotify ID", "secondperson").press("Invite");
		tab.sees("Invited on").press("Withdraw the invitation of secondperson");
		tab.sees("No invitation is open.");
	}

	@Test
	void areRemovedOnlyAfterASecondThought() {
		Tab tab = browsing.owner().open("/admin").fill("Spotify ID", "secondperson").press("Invite");
		earshot.visitor().logIn(earshot.spotify(), Person.SECOND_PERSON);
		tab.open("/admin").sees("Second Person").unfold("Remove").sees("They need a new invitation");
		tab.press("Remove now").sees("Here: 1 of 5").doesNotSee("Second Person");
	}

}
