package dev.earshot.account.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.account.people.AccountProperties.SignUp;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdmissionTests {

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);

	private final Invitations invitations = new Invitations(this.jdbc, this.clock);

	@Test
	void makesTheFirstPersonTheOwner() {
		assertThat(admission(SignUp.INVITE).admit(person("first")).role()).isEqualTo(Role.OWNER);
	}

	@Test
	void knowsTheOwnerAgain() {
		Admission admission = admission(SignUp.INVITE);
		assertThat(admission.admit(person("first"))).isEqualTo(admission.admit(person("first")));
	}

	@Test
	void refusesAStrangerAndKeepsNothingOfTheirs() {
		admission(SignUp.INVITE).admit(person("first"));
		assertThatExceptionOfType(NotAdmitted.class)
			.isThrownBy(() -> admission(SignUp.INVITE).admit(person("stranger")))
			.returns("stranger", NotAdmitted::spotifyId);
		assertThat(this.jdbc.sql("select spotify_id from account").query(String.class).list()).containsOnly("first");
	}

	@Test
	void admitsAnInvitedPersonAsMemberAndUsesUpTheInvitation() {
		admission(SignUp.INVITE).admit(person("first"));
		this.invitations.add("friend");
		assertThat(admission(SignUp.INVITE).admit(person("friend")).role()).isEqualTo(Role.MEMBER);
		assertThat(this.invitations.all()).isEmpty();
	}

	@Test
	void admitsAnybodyWhereSignUpIsOpen() {
		admission(SignUp.OPEN).admit(person("first"));
		assertThat(admission(SignUp.OPEN).admit(person("stranger")).role()).isEqualTo(Role.MEMBER);
	}

	private Admission admission(SignUp signUp) {
		return new Admission(new Accounts(this.jdbc, this.clock), this.invitations,
				new AccountProperties(signUp, Duration.ofDays(30), 10));
	}

	private static OAuthIdentity person(String id) {
		return new OAuthIdentity(id, "account-" + id, null, null, null);
	}

}
