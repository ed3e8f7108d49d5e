package dev.earshot.account.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.earshot.account.AccountData;
import dev.earshot.account.erasure.ErasureReceipt.Reason;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.postgres.ConnectedNodes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SharedErasureTests {

	private static final AccountId ACCOUNT = new AccountId("fox");

	private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

	private final ConnectedNodes nodes = new ConnectedNodes();

	private final List<String> done = new ArrayList<>();

	private final ErasureReceipts receipts = new ErasureReceipts(this.nodes.jdbc(), JsonMapper.shared(), () -> NOON);

	private final AccountDataPasses one = node("one");

	private AccountDataPasses node(String name) {
		AccountDataPasses passes = new AccountDataPasses(List.of(new Recorded(name)), this.nodes.messages(name));
		this.nodes.listen(name, new ErasedElsewhere(passes, this.receipts));
		return passes;
	}

	@Test
	void forgetsOnAllNodesAndErasesOnOne() {
		node("other");
		this.one.erase(ACCOUNT);
		this.one.tellOthers(ACCOUNT);
		assertThat(this.done).containsExactly("one stops", "one erases", "one forgets", "other stops", "other forgets");
	}

	@Test
	void forgetsOnANodeThatHearsAgain() {
		node("other");
		this.nodes.interrupt("other");
		this.one.erase(ACCOUNT);
		this.one.tellOthers(ACCOUNT);
		this.receipts.add(ACCOUNT, Reason.DISCONNECTED, new TreeMap<>());
		this.nodes.reconnect("other");
		assertThat(this.done).containsExactly("one stops", "one erases", "one forgets", "other stops", "other forgets");
	}

	@Test
	void keepsWhoHasComeBackMeanwhile() {
		node("other");
		this.nodes.jdbc()
			.sql("insert into account (id, spotify_id, role, connected_at) values (:id, 'fox', 'MEMBER', 1)")
			.param("id", ACCOUNT.value())
			.update();
		this.receipts.add(ACCOUNT, Reason.DISCONNECTED, new TreeMap<>());
		this.nodes.reconnect("other");
		assertThat(this.done).isEmpty();
	}

	private final class Recorded implements AccountData {

		private final String node;

		private Recorded(String node) {
			this.node = node;
		}

		@Override
		public void stop(AccountId account) {
			SharedErasureTests.this.done.add(this.node + " stops");
		}

		@Override
		public void erase(AccountId account) {
			SharedErasureTests.this.done.add(this.node + " erases");
		}

		@Override
		public void forget(AccountId account) {
			SharedErasureTests.this.done.add(this.node + " forgets");
		}

	}

}
