package dev.earshot.account.people;

import java.time.Instant;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.CallContext;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeopleIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private Visitor owner = new Visitor("");

	@BeforeEach
	void logIn() {
		this.owner = earshot.owner();
		this.owner.open("/admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "https://example.org/secondperson" })
	void areNotInvitedByWhatIsNoSpotifyId(String spotifyId) {
		assertThat(this.owner.submit("/admin/invitations", "spotifyId", spotifyId).body())
			.contains("field-error\">Enter");
		assertThat(earshot.bean(Invitations.class).all()).isEmpty();
	}

	@Test
	void areUninvitedByTheOwner() {
		this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
		this.owner.submit("/admin/invitations/revoke", "spotifyId", "secondperson");
		assertThat(earshot.visitor().logIn(earshot.spotify(), Person.SECOND_PERSON).path())
			.isEqualTo("/login/not-admitted");
	}

	@Test
	void areRemovedByTheOwnerWithTheirSessions() {
		this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
		Visitor second = earshot.visitor();
		second.logIn(earshot.spotify(), Person.SECOND_PERSON);
		Account account = earshot.bean(Accounts.class).all().getLast();
		this.owner.submit("/admin/people/remove", "id", account.id().value());
		assertThat(second.open("/").path()).isEqualTo("/login");
		assertThat(earshot.bean(StoredTokens.class).consent(account.id())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void areNotRemovedByAnIdThatIsNone(String id) {
		assertThat(this.owner.post("/admin/people/remove", "id", id).status()).isEqualTo(400);
	}

	@Test
	void areShownThoughTheyDisconnected() {
		this.owner.submit("/admin/invitations", "spotifyId", "secondperson");
		Visitor second = earshot.visitor();
		second.logIn(earshot.spotify(), Person.SECOND_PERSON);
		second.open("/profile");
		second.submit("/profile/disconnect");
		assertThat(this.owner.open("/admin").body()).contains("secondperson", "Login ended");
	}

	@Test
	void areShownWhatTheyCostInCalls() {
		assertThat(this.owner.open("/admin").body()).contains("<span>The player</span>", ">5,000</td>", ">Today</th>");
	}

	@Test
	void areToldUntilWhenSpotifyWantsNoCalls() {
		CallContext context = new CallContext(EndpointFamily.CATALOGUE, null, CallPriority.CATALOGUE);
		QuotaExceeded refusal = new QuotaExceeded(Instant.now().plusSeconds(3600));
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> earshot.bean(CallBudget.class).spend(context, () -> {
				throw new SpotifyRefused(refusal);
			}));
		assertThat(this.owner.open("/admin").body()).contains("Blocked by Spotify until",
				"Spotify once blocked Earshot after");
	}

	@Test
	void doNotLoseTheirOwner() {
		Account account = earshot.bean(Accounts.class).all().getFirst();
		this.owner.submit("/admin/people/remove", "id", account.id().value());
		assertThat(this.owner.get("/admin").status()).isEqualTo(200);
	}

}
