package dev.earshot.account.session;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.AccountSignedOut;
import dev.earshot.account.SessionEnded;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.postgres.ConnectedNodes;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LogoutEventsTests {

	private static final AccountId ACCOUNT = new AccountId("fox");

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<Object> events = new ArrayList<>();

	private final List<Object> elsewhere = new ArrayList<>();

	private LogoutEvents node(String name, List<Object> events) {
		LogoutEvents node = new LogoutEvents(events::add, this.nodes.messages(name));
		this.nodes.listen(name, node);
		return node;
	}

	@Test
	void endStreamsOnAllNodesAndAreAuditedOnOne() {
		AccountPrincipal person = mock();
		given(person.accountId()).willReturn(ACCOUNT);
		LogoutEvents one = node("one", this.events);
		node("other", this.elsewhere);
		one.on(new LogoutSuccessEvent(new TestingAuthenticationToken(person, "")));
		assertThat(this.events).containsExactly(new AccountSignedOut(ACCOUNT), new SessionEnded(ACCOUNT));
		assertThat(this.elsewhere).containsExactly(new SessionEnded(ACCOUNT));
	}

}
