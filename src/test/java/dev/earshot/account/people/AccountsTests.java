package dev.earshot.account.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountsTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	@ParameterizedTest
	@EnumSource
	void recogniseSomebodyByTheAccountIdThoughTheUserIdChanged(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account added = accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		assertThat(accounts.find(identity("renamedfox", "aB3dE5fG7h"))).get()
			.extracting(Account::id)
			.isEqualTo(added.id());
	}

	@ParameterizedTest
	@EnumSource
	void recogniseSomebodyWhoseAccountIdWasNotKnownYet(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account added = accounts.add(identity("lanternfox", null), Role.OWNER);
		assertThat(accounts.find(identity("lanternfox", "aB3dE5fG7h"))).contains(added);
	}

	@ParameterizedTest
	@EnumSource
	void doNotTakeSomebodyForAnotherWithTheSameUserId(TestDatabase database) {
		Accounts accounts = accounts(database);
		accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		assertThat(accounts.find(identity("lanternfox", "another"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void recogniseAKnownPersonWhenSpotifySendsNoAccountId(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account added = accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		assertThat(accounts.find(identity("lanternfox", null))).contains(added);
	}

	@ParameterizedTest
	@EnumSource
	void connectSomebodyAgainWhoComesBackWithAnotherProvider(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account added = accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.MEMBER);
		accounts.forgetProfile(added.id());
		assertThat(accounts.connect(added.id(), "Fox").connectedAt()).isEqualTo(NOW);
	}

	@ParameterizedTest
	@EnumSource
	void neverRemoveTheOwner(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account owner = accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		accounts.remove(owner.id());
		assertThat(accounts.find(owner.id())).isPresent();
	}

	@ParameterizedTest
	@EnumSource
	void haveOneOwner(TestDatabase database) {
		Accounts accounts = accounts(database);
		accounts.add(identity("first", "1"), Role.OWNER);
		assertThat(accounts.hasOwner()).isTrue();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> accounts.add(identity("second", "2"), Role.OWNER));
	}

	@ParameterizedTest
	@EnumSource
	void forgetAProfileButNotWhoOwnsTheServer(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account added = accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		accounts.forgetProfile(added.id());
		assertThat(accounts.find(added.id()))
			.contains(new Account(added.id(), "lanternfox", null, null, null, Role.OWNER, null));
	}

	@ParameterizedTest
	@EnumSource
	void keepSeveralPeopleWithoutSpotify(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account fox = accounts.add("Fox", Role.MEMBER);
		Account owl = accounts.add("Owl", Role.MEMBER);
		assertThat(accounts.all()).containsExactlyInAnyOrder(fox, owl);
		assertThat(accounts.hasSpotify(fox.id())).isFalse();
		assertThat(accounts.find(identity("lanternfox", "aB3dE5fG7h"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void keepTheNameThatSpotifyTells(TestDatabase database) {
		Accounts accounts = accounts(database);
		Account added = accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		assertThat(accounts.connect(added.id(), "Another")).returns("Lantern Fox", Account::name);
	}

	@ParameterizedTest
	@EnumSource
	void countPeopleByCountryWhereSpotifyTellsIt(TestDatabase database) {
		Accounts accounts = accounts(database);
		accounts.add(identity("lanternfox", "aB3dE5fG7h"), Role.OWNER);
		Account second = accounts.add(identity("second", "2"), Role.MEMBER);
		accounts.add("Owl", Role.MEMBER);
		assertThat(accounts.byCountry()).containsExactly(Map.entry("FI", 2));
		accounts.forgetProfile(second.id());
		assertThat(accounts.byCountry()).containsExactly(Map.entry("FI", 1));
	}

	private static Accounts accounts(TestDatabase database) {
		return new Accounts(database.empty(), InstantSource.fixed(NOW));
	}

	private static OAuthIdentity identity(String spotifyId, @Nullable String accountId) {
		return new OAuthIdentity(spotifyId, accountId, "Lantern Fox", "https://open.spotify.com/user/lanternfox",
				"https://i.scdn.co/image/1", "FI");
	}

}
