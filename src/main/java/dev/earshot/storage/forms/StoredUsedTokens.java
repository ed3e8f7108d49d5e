package dev.earshot.storage.forms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.Sha256;
import dev.earshot.web.FormTokens.UsedTokens;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The tokens of forms that were sent, in the database for 12 hours. After that, only the
 * session knows.
 */
@Repository
class StoredUsedTokens implements UsedTokens {

	private static final Duration KEPT = Duration.ofHours(12);

	private final JdbcClient jdbc;

	private final InstantSource clock;

	StoredUsedTokens(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public boolean use(String use) {
		return this.jdbc.sql("insert into used_form_token (hash, used_at) values (:hash, :now) on conflict do nothing")
			.param("hash", hash(use))
			.param("now", this.clock.millis())
			.update() > 0;
	}

	@Override
	public void release(String use) {
		this.jdbc.sql("delete from used_form_token where hash = :hash").param("hash", hash(use)).update();
	}

	private static String hash(String use) {
		return HexFormat.of().formatHex(Sha256.of(use.getBytes(StandardCharsets.UTF_8)));
	}

	// Every node may do it.
	@Scheduled(initialDelay = 1, fixedDelay = 12, timeUnit = TimeUnit.HOURS)
	void deleteOld() {
		this.jdbc.sql("delete from used_form_token where used_at <= :before")
			.param("before", this.clock.instant().minus(KEPT).toEpochMilli())
			.update();
	}

}
