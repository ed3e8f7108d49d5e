package dev.earshot.account.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.account.ListedPeople;
import dev.earshot.account.People.Person;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.SignUp;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LinkedLoginMethodsTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T09:00:00Z"));

	private static final String HOME = "https://login.example.com/home";

	private static final String WORK = "https://login.example.com/work";

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final SignUp signUp = TestPeople.signUp(this.jdbc, SignUpPolicy.OPEN, CLOCK);

	private final Identities identities = new Identities(this.jdbc, CLOCK);

	private final OAuthProviders providers = mock();

	private final AccountId owner = this.signUp.admitWithoutSpotify("Fox").accountId();

	private final LinkedLoginMethods methods = new LinkedLoginMethods(this.identities, this.signUp, this.providers,
			ListedPeople.of(new Person(this.owner, "Fox")));

	@Test
	void areSpotifyOrAnIdentityOfAProviderThatIsEntered() {
		link(HOME);
		assertThat(this.methods.canLogIn(this.owner)).isFalse();
		entered(HOME);
		assertThat(this.methods.canLogIn(this.owner)).isTrue();
		assertThat(this.methods.canLogIn(TestPeople.member(this.jdbc, "owl", CLOCK))).isTrue();
	}

	@Test
	void needTheOnlyProviderOfTheOwner() {
		entered(HOME, WORK);
		link(HOME);
		assertThat(this.methods.ownerNeeds(HOME)).isTrue();
		assertThat(this.methods.ownerNeeds(WORK)).isFalse();
	}

	@Test
	void needNeitherOfTwo() {
		entered(HOME, WORK);
		link(HOME);
		link(WORK);
		assertThat(this.methods.ownerNeeds(HOME)).isFalse();
		assertThat(this.methods.ownerNeeds(WORK)).isFalse();
	}

	@Test
	void tellWhoIsLockedOutWithoutAProvider() {
		entered(HOME, WORK);
		link(HOME);
		TestPeople.member(this.jdbc, "owl", CLOCK);
		assertThat(this.methods.lockedOutWithout(HOME)).containsExactly(this.owner);
		assertThat(this.methods.lockedOutWithout(WORK)).isEmpty();
		link(WORK);
		assertThat(this.methods.lockedOutWithout(HOME)).isEmpty();
	}

	@Test
	void keepThoseIfTheirIssuerIsEnteredTwice() {
		entered(HOME, HOME);
		link(HOME);
		assertThat(this.methods.lockedOutWithout(HOME)).isEmpty();
		assertThat(this.methods.ownerNeeds(HOME)).isFalse();
	}

	@Test
	void lockNobodyOutWhoCouldNotLogInBefore() {
		link(HOME);
		assertThat(this.methods.lockedOutWithout(HOME)).isEmpty();
	}

	private void link(String issuer) {
		this.identities.add(this.owner, new ProviderIdentity(issuer, "1", "Fox"));
	}

	private void entered(String... issuers) {
		List<SignInProvider> all = Stream.of(issuers).map(LinkedLoginMethodsTests::provider).toList();
		given(this.providers.signIn()).willReturn(all);
	}

	private static SignInProvider provider(String issuer) {
		SignInProvider provider = mock();
		given(provider.issuer()).willReturn(issuer);
		return provider;
	}

}
