package dev.earshot.operations.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.standin.MutableClock;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnsteadyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ActivePeopleTests {

	private static final AccountId KIM = new AccountId("kim");

	private static final AccountId LEE = new AccountId("lee");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T12:00:00Z"));

	@ParameterizedTest
	@EnumSource
	void countEverybodyOnceADayAndOnceAMonth(TestDatabase database) {
		ActivePeople people = people(prepared(database.empty()));
		people.note(KIM);
		people.note(KIM);
		this.clock.advance(Duration.ofDays(1));
		people.note(KIM);
		people.note(LEE);
		assertThat(people.daily()).isEqualTo(2);
		assertThat(people.monthly()).isEqualTo(2);
		assertThat(people.byDay()).isEqualTo(Map.of(TODAY, 1, TODAY.plusDays(1), 2));
	}

	@ParameterizedTest
	@EnumSource
	void areOfAMonthForThirtyDays(TestDatabase database) {
		ActivePeople people = people(prepared(database.empty()));
		people.note(KIM);
		this.clock.advance(Duration.ofDays(29));
		assertThat(people.daily()).isZero();
		assertThat(people.monthly()).isEqualTo(1);
		this.clock.advance(Duration.ofDays(1));
		assertThat(people.monthly()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenWhenTheyLeave(TestDatabase database) {
		ActivePeople people = people(prepared(database.empty()));
		people.note(KIM);
		people.note(LEE);
		people.erase(KIM);
		assertThat(people.monthly()).isEqualTo(1);
		assertThat(people.export(KIM)).isEqualTo(Map.of("activeDays", List.of()));
		assertThat(people.export(LEE)).isEqualTo(Map.of("activeDays", List.of(TODAY)));
	}

	@ParameterizedTest
	@EnumSource
	void areForgottenOnceTheDatabaseIsBack(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		ActivePeople people = people(prepared(unsteady.jdbc()));
		people.note(KIM);
		people.flush();
		unsteady.goAway();
		people.erase(KIM);
		unsteady.comeBack();
		assertThat(people.monthly()).isZero();
	}

	@Test
	void areNotCountedOnceTheyHaveNoAccount() {
		ActivePeople people = people(prepared(TestDatabase.POSTGRESQL.empty()));
		people.note(new AccountId("nobody"));
		assertThat(people.daily()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void areKeptForNinetyDays(TestDatabase database) {
		JdbcClient jdbc = prepared(database.empty());
		ActivePeople people = people(jdbc);
		people.note(KIM);
		people.flush();
		this.clock.advance(Duration.ofDays(91));
		people.deleteOld();
		assertThat(jdbc.sql("select count(*) from active_account").query(Long.class).single()).isZero();
	}

	private ActivePeople people(JdbcClient jdbc) {
		return new ActivePeople(jdbc, this.clock);
	}

	private static JdbcClient prepared(JdbcClient jdbc) {
		jdbc.sql(
				"insert into account (id, spotify_id, role) values ('kim', 'kim1', 'OWNER'), ('lee', 'lee1', 'MEMBER')")
			.update();
		return jdbc;
	}

}
