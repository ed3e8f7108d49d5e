package dev.earshot.nodes.postgres;

import java.util.List;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.nodes.AccountChangeListener;
import dev.earshot.nodes.Node;
import dev.earshot.nodes.NodeClock;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.UsesPostgres;
import dev.earshot.storage.UnpooledConnections;
import dev.earshot.storage.encryption.DatabaseUsers;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.sql.DatabaseProduct;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One of several nodes, or of one, with PostgreSQL.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(UsesPostgres.class)
class SharedDatabaseConfiguration {

	private static final String NO_BUILD = "development";

	@Bean
	ThisNode thisNode(ObjectProvider<BuildProperties> build) {
		return ThisNode
			.of(build.stream().map(BuildProperties::getVersion).filter(Objects::nonNull).findFirst().orElse(NO_BUILD));
	}

	@Bean
	SharedLocks sharedLocks(JdbcTemplate jdbc, PlatformTransactionManager transactions, ThisNode node) {
		return new SharedLocks(lockProvider(jdbc, transactions, node));
	}

	static LockProvider lockProvider(JdbcTemplate jdbc, PlatformTransactionManager transactions, ThisNode node) {
		return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
			.withJdbcTemplate(jdbc)
			.withTransactionManager(transactions)
			.withDatabaseProduct(DatabaseProduct.POSTGRES_SQL)
			.withLockedByValue(node.id())
			.usingDbTime()
			.build());
	}

	@Bean
	PostgresMessages postgresMessages(JdbcClient jdbc, UnpooledConnections connections, ThisNode node,
			ObjectProvider<NodeMessageListener> listeners) {
		return new PostgresMessages(jdbc, connections, node, listeners);
	}

	@Bean
	UnheardChanges unheardChanges(List<AccountChangeListener> listeners) {
		return new UnheardChanges(listeners);
	}

	@Bean
	PartitionLeases partitionLeases(SharedLocks locks, JdbcClient jdbc, Ticker ticker) {
		return new PartitionLeases(locks, new LeasedPartitions(jdbc), ticker);
	}

	// Without a clock that can follow another one, as in a test, each machine's counts.
	@Bean
	Membership membership(JdbcClient jdbc, ThisNode node, PartitionLeases leases, PostgresMessages messages,
			ObjectProvider<NodeClock> clock, ApplicationEventPublisher events) {
		return new Membership(new NodeRepository(jdbc, node), leases, messages, clock.getIfAvailable(NodeClock::system),
				events);
	}

	@Bean
	DatabaseUsers databaseUsers(JdbcClient jdbc, ThisNode node) {
		return () -> others(new NodeRepository(jdbc, node));
	}

	static List<String> others(NodeRepository nodes) {
		return nodes.alive().stream().filter((node) -> !node.isThis()).map(Node::host).toList();
	}

}
