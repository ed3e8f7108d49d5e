package dev.earshot.setup;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.CredentialsOrigin;
import dev.earshot.oauth.Registration;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class SetupCodeTests {

	private final Setup setup = mock();

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final SetupCode code = code(this.jdbc);

	private SetupCode code(JdbcClient jdbc) {
		return new SetupCode(this.setup, new PublicUrl(URI.create("http://127.0.0.1:8080")),
				new SetupCodeRepository(jdbc, TestVault.open()));
	}

	@BeforeEach
	void announce() {
		given(this.setup.registration()).willReturn(Optional.empty());
		this.code.announce();
	}

	@Test
	void letsInWhoReadsTheLog(CapturedOutput log) {
		assertThat(this.code.redeem(printed(log))).isTrue();
	}

	@Test
	void overlooksCaseAndDashes(CapturedOutput log) {
		assertThat(this.code.redeem(" " + printed(log).toLowerCase().replace("-", " "))).isTrue();
	}

	@Test
	void worksOnce(CapturedOutput log) {
		String printed = printed(log);
		this.code.redeem(printed);
		assertThat(this.code.redeem(printed)).isFalse();
	}

	@Test
	void isFollowedByAnother(CapturedOutput log) {
		this.code.redeem(printed(log));
		assertThat(this.code.redeem("WRONG")).isFalse();
		assertThat(this.code.redeem(printed(log))).isTrue();
	}

	@Test
	void isTheSameAfterARestart(CapturedOutput log) {
		String printed = printed(log);
		code(this.jdbc).announce();
		assertThat(printed(log)).isEqualTo(printed);
	}

	@ParameterizedTest
	@EnumSource
	void worksOnceOverAllNodes(TestDatabase database, CapturedOutput log) throws InterruptedException {
		JdbcClient shared = database.empty();
		code(shared).announce();
		String printed = printed(log);
		Callable<Boolean> attempt = () -> code(shared).redeem(printed);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			assertThat(executor.invokeAll(Collections.nCopies(8, attempt))).extracting(Future::resultNow)
				.containsOnlyOnce(true);
		}
	}

	@Test
	void isUnreadableInTheDatabase(CapturedOutput log) {
		assertThat(this.jdbc.sql("select * from setup_code").query().singleRow().toString())
			.doesNotContain(printed(log));
	}

	@Test
	void isAnotherOneUnderAnotherKey(CapturedOutput log) {
		String printed = printed(log);
		SetupCode moved = new SetupCode(this.setup, new PublicUrl(URI.create("http://127.0.0.1:8080")),
				new SetupCodeRepository(this.jdbc, TestVault.withKeyOf((byte) 2)));
		moved.announce();
		assertThat(printed(log)).isNotEqualTo(printed);
		assertThat(moved.redeem(printed(log))).isTrue();
	}

	@Test
	void isNotPrintedWhereTheRegistrationIsGivenFromOutside(CapturedOutput log) {
		ClientCredentials credentials = new ClientCredentials("1".repeat(32), "a".repeat(32));
		given(this.setup.registration())
			.willReturn(Optional.of(new Registration(credentials, CredentialsOrigin.ENVIRONMENT, null)));
		int before = log.getAll().length();
		this.code.announce();
		assertThat(log.getAll().substring(before)).doesNotContain("Setup code");
	}

	private static String printed(CapturedOutput log) {
		return log.getAll().replaceAll("(?s).*Setup code: ([0-9A-Z-]+).*", "$1");
	}

}
