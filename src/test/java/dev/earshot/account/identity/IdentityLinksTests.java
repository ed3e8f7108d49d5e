package dev.earshot.account.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.ManualTime;
import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.ListedPeople;
import dev.earshot.account.identity.IdentityAudit.IdentityLinked;
import dev.earshot.account.identity.IdentityAudit.IdentityUnlinked;
import dev.earshot.account.linking.LinkRefusal;
import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.SignUp;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class IdentityLinksTests {

	private static final String HOME = "https://login.example.com/home";

	private static final String WORK = "https://login.example.com/work";

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T09:00:00Z"));

	private final OAuthProviders providers = mock();

	private final List<Object> events = new ArrayList<>();

	@ParameterizedTest
	@EnumSource
	void letInWhoeverHasLinkedTheIdentity(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = member(jdbc, "fox");
		links(jdbc).link(fox, identity(HOME, "1"));
		assertThat(links(jdbc).signIn(identity(HOME, "1"))).isEqualTo(new AccountPrincipal(fox, "ROLE_MEMBER"));
	}

	@ParameterizedTest
	@EnumSource
	void doNotLetInAStrangerAndKeepNothingOfTheirs(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		assertRefused(() -> links(jdbc).signIn(identity(HOME, "1")), LinkRefusal.IDENTITY_UNKNOWN);
		assertThat(jdbc.sql("select * from account").query().listOfRows()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void takeNobodyForAnotherWithTheSameNameOrSubject(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		links(jdbc).link(member(jdbc, "fox"), identity(HOME, "1"));
		assertRefused(() -> links(jdbc).signIn(identity(HOME, "2")), LinkRefusal.IDENTITY_UNKNOWN);
		assertRefused(() -> links(jdbc).signIn(identity(WORK, "1")), LinkRefusal.IDENTITY_UNKNOWN);
	}

	@ParameterizedTest
	@EnumSource
	void makeAMemberWithoutSpotifyOfAStrangerWhereSignUpIsOpen(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountPrincipal first = openLinks(jdbc).signIn(identity(HOME, "1"));
		assertThat(first.authority()).isEqualTo("ROLE_MEMBER");
		assertThat(openLinks(jdbc).signIn(identity(HOME, "1"))).isEqualTo(first);
		assertThat(jdbc.sql("select spotify_id, display_name from account").query().singleRow())
			.containsEntry("spotify_id", null)
			.containsEntry("display_name", "Fox");
	}

	@ParameterizedTest
	@EnumSource
	void callSomebodyBySubjectIfTheProviderSaysNoName(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		openLinks(jdbc).signIn(new ProviderIdentity(HOME, "1", null));
		assertThat(jdbc.sql("select display_name from account").query(String.class).single()).isEqualTo("1");
	}

	@ParameterizedTest
	@EnumSource
	void refuseAnIdentityOfSomebodyElse(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = member(jdbc, "fox");
		links(jdbc).link(fox, identity(HOME, "1"));
		assertRefused(() -> links(jdbc).link(member(jdbc, "owl"), identity(HOME, "1")), LinkRefusal.IDENTITY_TAKEN);
		assertThat(links(jdbc).signIn(identity(HOME, "1")).accountId()).isEqualTo(fox);
	}

	@ParameterizedTest
	@EnumSource
	void refuseASecondIdentityOfTheSameIssuer(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = member(jdbc, "fox");
		links(jdbc).link(fox, identity(HOME, "1"));
		assertRefused(() -> links(jdbc).link(fox, identity(HOME, "2")), LinkRefusal.IDENTITY_SECOND);
		links(jdbc).link(fox, identity(WORK, "1"));
		links(jdbc).link(fox, identity(HOME, "1"));
		assertThat(new Identities(jdbc, this.time).of(fox)).extracting(LinkedIdentity::issuer)
			.containsExactlyInAnyOrder(HOME, WORK);
	}

	@ParameterizedTest
	@EnumSource
	void unlinkWhatIsNotTheOnlyWayIn(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = member(jdbc, "fox");
		links(jdbc).link(fox, identity(HOME, "1"));
		links(jdbc).unlink(fox, HOME);
		links(jdbc).unlink(fox, HOME);
		assertRefused(() -> links(jdbc).signIn(identity(HOME, "1")), LinkRefusal.IDENTITY_UNKNOWN);
		assertThat(this.events).containsExactly(new IdentityLinked(fox, HOME), new IdentityUnlinked(fox, HOME));
	}

	@ParameterizedTest
	@EnumSource
	void doNotUnlinkTheLastWayIn(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		entered(HOME, WORK);
		AccountId fox = openLinks(jdbc).signIn(identity(HOME, "1")).accountId();
		assertRefused(() -> links(jdbc).unlink(fox, HOME), LinkRefusal.LAST_WAY_IN);
		links(jdbc).link(fox, identity(WORK, "1"));
		links(jdbc).unlink(fox, HOME);
		assertRefused(() -> links(jdbc).unlink(fox, WORK), LinkRefusal.LAST_WAY_IN);
	}

	@ParameterizedTest
	@EnumSource
	void doNotCountAProviderThatWasRemovedAsAWayIn(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		entered(HOME);
		AccountId fox = openLinks(jdbc).signIn(identity(HOME, "1")).accountId();
		links(jdbc).link(fox, identity(WORK, "1"));
		assertRefused(() -> links(jdbc).unlink(fox, HOME), LinkRefusal.LAST_WAY_IN);
	}

	@ParameterizedTest
	@EnumSource
	void rememberWhenAnIdentityWasUsedUntilSomebodyDisconnects(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Identities identities = new Identities(jdbc, this.time);
		AccountId fox = member(jdbc, "fox");
		links(jdbc).link(fox, identity(HOME, "1"));
		Instant linkedAt = this.time.instant();
		this.time.pass(Duration.ofDays(1));
		links(jdbc).signIn(new ProviderIdentity(HOME, "1", null));
		assertThat(identities.of(fox))
			.containsExactly(new LinkedIdentity(HOME, "1", "Fox", linkedAt, this.time.instant()));
		new IdentityData(identities).erase(fox);
		assertThat(identities.of(fox)).containsExactly(new LinkedIdentity(HOME, "1", null, linkedAt, null));
	}

	@ParameterizedTest
	@EnumSource
	void areExportedAndDeletedWithTheAccount(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Identities identities = new Identities(jdbc, this.time);
		AccountId fox = member(jdbc, "fox");
		assertThat(new IdentityData(identities).export(fox)).isEmpty();
		links(jdbc).link(fox, identity(HOME, "1"));
		assertThat(new IdentityData(identities).export(fox)).containsEntry("identities", identities.of(fox));
		jdbc.sql("delete from account").update();
		assertThat(identities.of(fox)).isEmpty();
	}

	private void entered(String... issuers) {
		List<SignInProvider> entered = Stream.of(issuers).map(IdentityLinksTests::provider).toList();
		given(this.providers.signIn()).willReturn(entered);
	}

	private static SignInProvider provider(String issuer) {
		SignInProvider provider = mock();
		given(provider.issuer()).willReturn(issuer);
		return provider;
	}

	private IdentityLinks links(JdbcClient jdbc) {
		return links(jdbc, SignUpPolicy.INVITE);
	}

	private IdentityLinks openLinks(JdbcClient jdbc) {
		return links(jdbc, SignUpPolicy.OPEN);
	}

	private IdentityLinks links(JdbcClient jdbc, SignUpPolicy policy) {
		SignUp signUp = TestPeople.signUp(jdbc, policy, this.time);
		Identities identities = new Identities(jdbc, this.time);
		return new IdentityLinks(identities, signUp,
				new LinkedLoginMethods(identities, signUp, this.providers, ListedPeople.of()), this.events::add);
	}

	private AccountId member(JdbcClient jdbc, String spotifyId) {
		return TestPeople.member(jdbc, spotifyId, this.time);
	}

	private static ProviderIdentity identity(String issuer, String subject) {
		return new ProviderIdentity(issuer, subject, "Fox");
	}

	private static void assertRefused(ThrowingCallable work, LinkRefusal refusal) {
		assertThatExceptionOfType(LinkRefused.class).isThrownBy(work).returns(refusal, LinkRefused::refusal);
	}

}
