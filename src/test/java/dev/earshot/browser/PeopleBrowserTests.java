package dev.earshot.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.Visitor;
import dev.earshot.standin.Catalogue;
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
			.reads(Texts.of("disconnected.heading"))
			.reads(Texts.of("disconnected.receipt"))
			.sees(Texts.of("erasure.total"));
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
	void areInvitedByALinkThatWorksOnce() {
		browsing.tolerate("410");
		Tab owner = browsing.owner().open("/admin").press(Texts.of("invitationLink.create"));
		String link = owner.find("#invitation-link").inputValue();
		atSpotify(browsing.tab().open(link).reads(Texts.of("invitation.heading"))).isAt("/");
		owner.open("/admin").sees("Second Person");
		browsing.tab().open(link).reads(Texts.of("invitation.closed")).sees(Texts.of("refusal.invitation-closed"));
	}

	private static Tab atSpotify(Tab tab) {
		tab.press(Texts.of("login.button")).page().getByLabel(Person.SECOND_PERSON.name()).check();
		return tab.press("Approve");
	}

	@Test
	void areShownAnInvitationLinkOnce() {
		Tab tab = browsing.owner().open("/admin").press(Texts.of("invitationLink.create"));
		String link = tab.find("#invitation-link").inputValue();
		tab.page().reload();
		tab.isAt("/admin").sees(Texts.of("notice.invitation-link-shown"));
		assertThat(tab.page().content()).doesNotContain(link);
		tab.press(Texts.of("invitationLink.withdraw")).sees(Texts.of("notice.invitation-revoked"));
		assertThat(earshot.visitor().get(link).status()).isEqualTo(410);
	}

	@Test
	void handTheServerOver() {
		Tab tab = browsing.owner();
		Visitor second = second(tab);
		tab.open("/admin").unfold(Texts.of("people.handOver")).press(Texts.of("people.handOver.now")).isAt("/login");
		second.logIn(earshot.spotify(), Person.SECOND_PERSON);
		browsing.tab().with(second).open("/admin").reads(Texts.of("people.title"));
		browsing.tolerate("403");
		tab.with(earshot.owner()).open("/admin").reads(Texts.of("error.403.title"));
	}

	@Test
	void showEachOtherWhatTheyPlayWhileTheyAgree() {
		earshot.spotify().listener(Person.SECOND_PERSON.id()).play(Catalogue.BAD_WEATHER_CHOIR);
		Tab fox = browsing.owner();
		Tab second = browsing.tab().with(second(fox)).open("/household").press(Texts.of("household.agree"));
		second.sees("Bad Weather Choir").doesNotSee("Lantern Fox");
		fox.open("/household").doesNotSee("Second Person").press(Texts.of("household.agree"));
		fox.sees("Second Person").sees("Bad Weather Choir");
		second.open("/household").sees("Harbor Lights, Low Tide").press(Texts.of("household.withdraw"));
		second.doesNotSee("Lantern Fox");
		fox.open("/household").sees("Harbor Lights, Low Tide").doesNotSee("Second Person");
	}

	private static Visitor second(Tab owner) {
		owner.open("/admin").fill(Texts.of("people.invite.id"), "secondperson").press("Invite");
		owner.sees(Texts.of("people.invited"));
		Visitor second = earshot.visitor();
		second.logIn(earshot.spotify(), Person.SECOND_PERSON);
		return second;
	}

	@Test
	void findOutWhetherStreamsArrive() {
		Tab tab = browsing.owner().open("/admin/diagnostics");
		tab.press(Texts.of("diagnostics.streams.test")).sees(Texts.of("diagnostics.streams.arrived"));
		tab.doesNotSee(Texts.of("diagnostics.streams.held"));
	}

	@Test
	void areRemovedOnlyAfterASecondThought() {
		Tab tab = browsing.owner();
		second(tab);
		tab.open("/admin").sees("Second Person").unfold("Remove").sees("They need a new invitation");
		tab.press(Texts.of("people.remove.now")).sees("Here: 1 of 5").doesNotSee("Second Person");
		tab.unfold(Texts.of("erasure.reason.REMOVED")).sees(Texts.of("erasure.total"));
	}

}
