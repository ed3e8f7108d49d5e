package dev.earshot.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.Texts;
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
		Tab tab = browsing.owner().open("/profile").reads("Lantern Fox").unfold(Texts.of("profile.disconnect"));
		tab.press(Texts.of("profile.disconnect.now"))
			.isAt("/profile/disconnected")
			.reads(Texts.of("disconnected.heading"));
		tab.press(Texts.of("disconnected.again"))
			.isAt("/login")
			.press(Texts.of("login.button"))
			.press("Approve")
			.isAt("/");
	}

	@Test
	void areInvitedAndUninvited() {
		Tab tab = browsing.owner().open("/admin").fill(Texts.of("people.invite.id"), "secondperson").press("Invite");
		tab.sees(Texts.of("people.invited")).press("Withdraw the invitation of secondperson");
		tab.sees(Texts.of("people.invite.none"));
	}

	@Test
	void findOutWhetherStreamsArrive() {
		Tab tab = browsing.owner().open("/admin/diagnostics");
		tab.press(Texts.of("diagnostics.streams.test")).sees(Texts.of("diagnostics.streams.arrived"));
		tab.doesNotSee(Texts.of("diagnostics.streams.held"));
	}

	@Test
	void areRemovedOnlyAfterASecondThought() {
		Tab tab = browsing.owner().open("/admin").fill(Texts.of("people.invite.id"), "secondperson").press("Invite");
		earshot.visitor().logIn(earshot.spotify(), Person.SECOND_PERSON);
		tab.open("/admin").sees("Second Person").unfold("Remove").sees("They need a new invitation");
		tab.press(Texts.of("people.remove.now")).sees("Here: 1 of 5").doesNotSee("Second Person");
	}

}
