package dev.earshot.account.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.account.invitations.TestInvitations;
import dev.earshot.account.linking.LinkRefusal;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.PeopleAudit.InvitationAccepted;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignUpTests {

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);

	private final List<Object> events = new ArrayList<>();

	private final Invitations invitations = new Invitations(this.jdbc, this.clock);

	@Test
	void makesTheFirstPersonTheOwner() {
		assertThat(signUp(SignUpPolicy.INVITE).admit(person("first")).role()).isEqualTo(Role.OWNER);
	}

	@Test
	void recognisesTheOwner() {
		SignUp signUp = signUp(SignUpPolicy.INVITE);
		assertThat(signUp.admit(person("first"))).isEqualTo(signUp.admit(person("first")));
	}

	@Test
	void refusesAStrangerAndKeepsNothingOfTheirs() {
		signUp(SignUpPolicy.INVITE).admit(person("first"));
		assertThatExceptionOfType(NotAdmitted.class)
			.isThrownBy(() -> signUp(SignUpPolicy.INVITE).admit(person("stranger")))
			.returns("stranger", NotAdmitted::spotifyId);
		assertThat(this.jdbc.sql("select spotify_id from account").query(String.class).list()).containsOnly("first");
	}

	@Test
	void admitsAnInvitedPersonAsMemberAndUsesUpTheInvitation() {
		signUp(SignUpPolicy.INVITE).admit(person("first"));
		this.invitations.add("friend");
		assertThat(signUp(SignUpPolicy.INVITE).admit(person("friend")).role()).isEqualTo(Role.MEMBER);
		assertThat(this.invitations.all()).isEmpty();
	}

	@Test
	void saysWhoHasUsedAnInvitation() {
		signUp(SignUpPolicy.INVITE).admit(person("first"));
		signUp(SignUpPolicy.OPEN).admit(person("stranger"));
		assertThat(this.events).isEmpty();
		this.invitations.add("friend");
		AccountId friend = signUp(SignUpPolicy.INVITE).admit(person("friend")).id();
		assertThat(this.events).containsExactly(new InvitationAccepted(friend));
	}

	@Test
	void admitsAnybodyWhereSignUpIsOpen() {
		signUp(SignUpPolicy.OPEN).admit(person("first"));
		assertThat(signUp(SignUpPolicy.OPEN).admit(person("stranger")).role()).isEqualTo(Role.MEMBER);
	}

	@Test
	void connectsSpotifyToSomebodyWhoSignedUpWithoutIt() {
		signUp(SignUpPolicy.OPEN).admit(person("first"));
		AccountId friend = signUp(SignUpPolicy.OPEN).admitWithoutSpotify("Friend").accountId();
		assertThat(signUp(SignUpPolicy.OPEN).hasSpotify(friend)).isFalse();
		signUp(SignUpPolicy.INVITE).attach(friend, person("friend"));
		assertThat(signUp(SignUpPolicy.INVITE).admit(person("friend"))).returns(friend, Account::id)
			.returns("friend", Account::spotifyId)
			.returns(Role.MEMBER, Account::role);
	}

	@Test
	void connectsNoSpotifyOfSomebodyElseAndNoSecondOne() {
		signUp(SignUpPolicy.OPEN).admit(person("first"));
		AccountId friend = signUp(SignUpPolicy.OPEN).admit(person("friend")).id();
		assertThatExceptionOfType(LinkRefused.class)
			.isThrownBy(() -> signUp(SignUpPolicy.OPEN).attach(friend, person("first")))
			.returns(LinkRefusal.IDENTITY_TAKEN, LinkRefused::refusal);
		assertThatExceptionOfType(LinkRefused.class)
			.isThrownBy(() -> signUp(SignUpPolicy.OPEN).attach(friend, person("another")))
			.returns(LinkRefusal.IDENTITY_SECOND, LinkRefused::refusal);
	}

	private SignUp signUp(SignUpPolicy policy) {
		return new SignUp(new Accounts(this.jdbc, this.clock), this.invitations,
				TestInvitations.presented(this.jdbc, this.clock),
				new AccountProperties(policy, Duration.ofDays(30), 10), this.events::add);
	}

	private static OAuthIdentity person(String id) {
		return new OAuthIdentity(id, "account-" + id, null, null, null, null);
	}

}
