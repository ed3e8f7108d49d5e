package dev.earshot.nodes.postgres;

import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class NodeRepositoryTests {

	private final JdbcClient jdbc = TestDatabase.POSTGRESQL.empty();

	private final NodeRepository one = node("one");

	private final NodeRepository other = node("other");

	private NodeRepository node(String id) {
		return new NodeRepository(this.jdbc, new ThisNode(id, "host-of-" + id, "1"));
	}

	@Test
	void namesTheHostsOfOthersBeforeItIsOneOfThem() {
		this.one.beat();
		assertThat(SharedDatabaseConfiguration.others(this.other)).containsExactly("host-of-one");
	}

	@Test
	void namesNobodyWhoHasEnded() {
		this.one.beat();
		this.other.beat();
		this.one.remove();
		assertThat(SharedDatabaseConfiguration.others(this.other)).isEmpty();
	}

	@Test
	void namesNobodyWhoWasNotSeenForSomeSeconds() {
		this.one.beat();
		this.jdbc.sql("update node set seen_at = seen_at - 6000").update();
		assertThat(SharedDatabaseConfiguration.others(this.other)).isEmpty();
	}

}
