package dev.earshot.operations.audit;

import java.time.Instant;
import java.util.List;

import dev.earshot.account.ListedPeople;
import dev.earshot.account.People.Person;
import dev.earshot.core.AccountId;
import dev.earshot.operations.audit.Actor.FormerMember;
import dev.earshot.operations.audit.Actor.Member;
import dev.earshot.operations.audit.Actor.Server;
import dev.earshot.operations.audit.Actor.Stranger;
import dev.earshot.operations.audit.AuditLines.Line;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditLinesTests {

	private static final AccountId KIM = new AccountId("kim");

	@Test
	void nameWhoIsStillHere() {
		assertThat(line(new Member(KIM))).returns("Kim", Line::name).returns("member", Line::kind);
	}

	@Test
	void nameNobodyElse() {
		assertThat(line(new Member(new AccountId("gone")))).returns(null, Line::name).returns("former", Line::kind);
		assertThat(line(new FormerMember())).returns(null, Line::name).returns("former", Line::kind);
		assertThat(line(new Stranger())).returns(null, Line::name).returns("stranger", Line::kind);
		assertThat(line(new Server())).returns(null, Line::name).returns("server", Line::kind);
	}

	private static Line line(Actor actor) {
		AuditLines lines = new AuditLines(ListedPeople.of(new Person(KIM, "Kim")));
		return lines.of(List.of(new AuditEntry(Instant.EPOCH, actor, "cup-filled", null))).getFirst();
	}

}
