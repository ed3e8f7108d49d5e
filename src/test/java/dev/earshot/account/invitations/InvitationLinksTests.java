package dev.earshot.account.invitations;

import java.time.Instant;

import dev.earshot.ManualTime;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationLinksTests {

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	@ParameterizedTest
	@EnumSource
	void letOnePersonIn(TestDatabase database) {
		InvitationLinks links = links(database.empty());
		String token = links.create();
		assertThat(links.isOpen(token)).isTrue();
		assertThat(links.accept(token)).isTrue();
		assertThat(links.accept(token)).isFalse();
		assertThat(links.isOpen(token)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void expireAfterAWeek(TestDatabase database) {
		InvitationLinks links = links(database.empty());
		String token = links.create();
		this.time.pass(InvitationLinks.LIFETIME);
		assertThat(links.isOpen(token)).isFalse();
		assertThat(links.accept(token)).isFalse();
		assertThat(links.open()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void leaveNothingInTheDatabaseThatOpensThem(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		String token = links(jdbc).create();
		assertThat(jdbc.sql("select * from invitation_link").query().singleRow().toString()).doesNotContain(token);
		assertThat(links(jdbc).accept(links(jdbc).open().getFirst().id())).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void areWithdrawn(TestDatabase database) {
		InvitationLinks links = links(database.empty());
		String token = links.create();
		assertThat(links.withdraw(links.open().getFirst().id())).isTrue();
		assertThat(links.accept(token)).isFalse();
		assertThat(links.withdraw("missing")).isFalse();
	}

	private InvitationLinks links(JdbcClient jdbc) {
		return new InvitationLinks(jdbc, this.time);
	}

}
