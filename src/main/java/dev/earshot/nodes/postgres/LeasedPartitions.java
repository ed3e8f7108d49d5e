package dev.earshot.nodes.postgres;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads in one query which partitions are leased, so that a node tries to take only those
 * that are not.
 */
class LeasedPartitions {

	private static final String PREFIX = "lease-";

	private final JdbcClient jdbc;

	LeasedPartitions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String name(int partition) {
		return PREFIX + partition;
	}

	Set<Integer> now() {
		return this.jdbc.sql("""
				select name from shedlock
				where name like :prefix and lock_until > timezone('utc', clock_timestamp())
				""")
			.param("prefix", PREFIX + "%")
			.query(String.class)
			.list()
			.stream()
			.map((name) -> Integer.valueOf(name.substring(PREFIX.length())))
			.collect(Collectors.toUnmodifiableSet());
	}

}
