package dev.earshot.operations.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.AccountRemoved;
import dev.earshot.account.AccountSignedOut;
import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;
import dev.earshot.operations.audit.Actor.FormerMember;
import dev.earshot.operations.audit.Actor.Member;
import dev.earshot.operations.audit.Actor.Server;
import dev.earshot.operations.audit.Actor.Stranger;
import dev.earshot.standin.MutableClock;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnsteadyDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class AuditLogTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private static final AccountId KIM = new AccountId("kim");

	private static final AccountId LEE = new AccountId("lee");

	private final MutableClock clock = new MutableClock(NOON);

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
		RequestContextHolder.resetRequestAttributes();
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhoDidWhatAndWhenNewestFirst(TestDatabase database) {
		AuditLog log = log(database.empty());
		log.on(new AccountConnected(KIM));
		this.clock.advance(Duration.ofMinutes(1));
		log.on(new CupFilled("mug"));
		assertThat(log.page(1, 10)).containsExactly(
				new AuditEntry(NOON.plusSeconds(60), new Server(), "cup-filled", "mug"),
				new AuditEntry(NOON, new Member(KIM), "account-connected", null));
	}

	@ParameterizedTest
	@EnumSource
	void takesARequestWithoutALoginForAStranger(TestDatabase database) {
		AuditLog log = log(database.empty());
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		log.on(new CupFilled("mug"));
		assertThat(log.page(1, 10)).extracting(AuditEntry::actor).containsExactly(new Stranger());
	}

	@Test
	void takesWhoeverIsLoggedInForTheActor() {
		AuditLog log = log(TestDatabase.SQLITE.empty());
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(new AccountPrincipal(LEE, "ROLE_OWNER"), null));
		log.on(new CupFilled("mug"));
		assertThat(log.page(1, 10)).extracting(AuditEntry::actor).containsExactly(new Member(LEE));
	}

	@ParameterizedTest
	@EnumSource
	void hasPages(TestDatabase database) {
		AuditLog log = log(database.empty());
		for (String cup : List.of("a", "b", "c")) {
			log.on(new CupFilled(cup));
			this.clock.advance(Duration.ofSeconds(1));
		}
		assertThat(log.page(1, 2)).extracting(AuditEntry::subject).containsExactly("c", "b");
		assertThat(log.page(2, 2)).extracting(AuditEntry::subject).containsExactly("a");
	}

	@Test
	void isWrittenWhenTheProgramStops() {
		JdbcClient jdbc = TestDatabase.SQLITE.empty();
		AuditLog before = log(jdbc);
		before.on(new AccountConnected(KIM));
		before.flush();
		assertThat(log(jdbc).page(1, 10)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void waitsForADatabaseThatIsAwayWithoutFailing(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		AuditLog log = log(unsteady.jdbc());
		unsteady.goAway();
		assertThatNoException().isThrownBy(() -> log.on(new AccountConnected(KIM)));
		log.flush();
		unsteady.comeBack();
		assertThat(log.page(1, 10)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void forgetsAfterNinetyDays(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AuditLog log = log(jdbc);
		log.on(new CupFilled("old"));
		this.clock.advance(Duration.ofDays(90));
		log.on(new CupFilled("new"));
		assertThat(log.page(1, 10)).hasSize(2);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(log.page(1, 10)).hasSize(1);
		log.deleteOld();
		assertThat(rows(jdbc)).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void forgetsWhoItWasThatLeft(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AuditLog log = log(jdbc);
		log.on(new RefusedRequestOf(KIM));
		log.on(new AccountConnected(LEE));
		log.erase(KIM);
		assertThat(log.page(1, 10)).extracting(AuditEntry::actor)
			.containsExactlyInAnyOrder(new FormerMember(), new Member(LEE));
		assertThat(log.page(1, 10)).extracting(AuditEntry::subject).containsOnlyNulls();
	}

	@Test
	void isNotToldWhoLeavesAfterItForgotThem() {
		AuditLog log = log(TestDatabase.SQLITE.empty());
		log.erase(KIM);
		log.on(new AccountSignedOut(KIM));
		log.on(new AccountConnected(KIM));
		assertThat(log.page(1, 10)).extracting(AuditEntry::actor)
			.containsExactlyInAnyOrder(new FormerMember(), new Member(KIM));
	}

	@ParameterizedTest
	@EnumSource
	void forgetsWhoLeftOnceTheDatabaseIsBack(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		AuditLog log = log(unsteady.jdbc());
		log.on(new AccountConnected(KIM));
		unsteady.goAway();
		log.erase(KIM);
		unsteady.comeBack();
		assertThat(log.page(1, 10)).extracting(AuditEntry::actor).containsExactly(new FormerMember());
	}

	@ParameterizedTest
	@EnumSource
	void forgetsTheSpotifyIdOfWhoWasRemoved(TestDatabase database) {
		AuditLog log = log(database.empty());
		log.on(new CupFilled("secondperson"));
		log.on(new CupFilled("thirdperson"));
		log.on(new AccountRemoved(KIM, "secondperson"));
		assertThat(log.page(1, 10)).extracting(AuditEntry::subject).containsExactlyInAnyOrder(null, "thirdperson");
	}

	@Test
	void exportsWhatSomebodyDid() {
		AuditLog log = log(TestDatabase.SQLITE.empty());
		log.on(new AccountConnected(KIM));
		log.on(new AccountConnected(LEE));
		assertThat(log.export(KIM)).extractingByKey("auditLog")
			.asString()
			.containsOnlyOnce("account-connected")
			.contains("2026-11-29T12:00:00Z");
		assertThat(log.export(new AccountId("nobody"))).isEqualTo(Map.of("auditLog", List.of()));
	}

	@Test
	void isNotFilledByOnePerson() {
		AuditLog log = log(TestDatabase.SQLITE.empty());
		for (int i = 0; i < AuditLog.MAX_PER_HOUR + 10; i++) {
			log.on(new RefusedRequestOf(KIM));
		}
		log.on(new AccountConnected(LEE));
		assertThat(log.page(1, 1000)).hasSize(AuditLog.MAX_PER_HOUR + 1);
	}

	@Test
	void cutsWhatIsTooLong() {
		AuditLog log = log(TestDatabase.POSTGRESQL.empty());
		log.on(new CupFilled("x".repeat(300)));
		assertThat(log.page(1, 1).getFirst().subject()).hasSize(255);
	}

	private AuditLog log(JdbcClient jdbc) {
		return new AuditLog(new AuditEntries(jdbc), this.clock);
	}

	private static long rows(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
	}

	private record CupFilled(String subject) implements AuditEvent {
	}

	private record RefusedRequestOf(AccountId actor) implements AuditEvent {

		@Override
		public String subject() {
			return "GET /admin";
		}

	}

}
