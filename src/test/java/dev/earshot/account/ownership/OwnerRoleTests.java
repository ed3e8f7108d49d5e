package dev.earshot.account.ownership;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnerRoleTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH.plus(Duration.ofDays(1)));

	@ParameterizedTest
	@EnumSource
	void passesToAMember(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId owner = owner(jdbc);
		AccountId member = TestPeople.member(jdbc, "member", CLOCK);
		new OwnerRole(jdbc).pass(owner, member);
		assertThat(role(jdbc, owner)).isEqualTo("MEMBER");
		assertThat(role(jdbc, member)).isEqualTo("OWNER");
	}

	@ParameterizedTest
	@EnumSource
	void staysWithTheOwnerIfTheOtherOneHasDisconnected(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId owner = owner(jdbc);
		AccountId member = TestPeople.member(jdbc, "member", CLOCK);
		jdbc.sql("update account set connected_at = null where id = :id").param("id", member.value()).update();
		assertThatExceptionOfType(HandoverRefused.class).isThrownBy(() -> new OwnerRole(jdbc).pass(owner, member))
			.returns(HandoverRefusal.NEW_OWNER_NOT_CONNECTED, HandoverRefused::refusal);
		assertThat(role(jdbc, owner)).isEqualTo("OWNER");
	}

	@ParameterizedTest
	@EnumSource
	void staysWithTheOwnerIfThereIsNoOtherOne(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId owner = owner(jdbc);
		assertThatExceptionOfType(HandoverRefused.class)
			.isThrownBy(() -> new OwnerRole(jdbc).pass(owner, AccountId.random()));
		assertThat(role(jdbc, owner)).isEqualTo("OWNER");
	}

	@ParameterizedTest
	@EnumSource
	void staysWithAnOwnerWhoChoosesThemselves(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId owner = owner(jdbc);
		new OwnerRole(jdbc).pass(owner, owner);
		assertThat(role(jdbc, owner)).isEqualTo("OWNER");
	}

	private static AccountId owner(JdbcClient jdbc) {
		AccountId owner = TestPeople.signUp(jdbc, SignUpPolicy.OPEN, CLOCK).admitWithoutSpotify("Owner").accountId();
		jdbc.sql("update account set role = 'OWNER' where id = :id").param("id", owner.value()).update();
		return owner;
	}

	private static String role(JdbcClient jdbc, AccountId account) {
		return jdbc.sql("select role from account where id = :id")
			.param("id", account.value())
			.query(String.class)
			.single();
	}

}
