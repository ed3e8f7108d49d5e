package dev.earshot.account.invitations;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import dev.earshot.core.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The invitation links that are open. Only hashes of their tokens are stored. The 256
 * random bits need neither a salt nor a slow hash, because nobody can try them all.
 */
@Repository
class InvitationLinks {

	static final Duration LIFETIME = Duration.ofDays(7);

	private static final int TOKEN_BYTES = 32;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	InvitationLinks(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Creates a link.
	 * @return its token, which cannot be retrieved again
	 */
	String create() {
		deleteExpired();
		String token = randomToken();
		this.jdbc.sql("""
				insert into invitation_link (id, token_hash, created_at, expires_at)
				values (:id, :hash, :now, :expiresAt)
				""")
			.param("id", UUID.randomUUID().toString())
			.param("hash", hash(token))
			.param("now", this.clock.millis())
			.param("expiresAt", this.clock.instant().plus(LIFETIME).toEpochMilli())
			.update();
		return token;
	}

	private void deleteExpired() {
		this.jdbc.sql("delete from invitation_link where expires_at <= :now")
			.param("now", this.clock.millis())
			.update();
	}

	private String randomToken() {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String hash(String token) {
		return HexFormat.of().formatHex(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
	}

	List<InvitationLink> open() {
		return this.jdbc.sql("select * from invitation_link where expires_at > :now order by created_at, id")
			.param("now", this.clock.millis())
			.query((row, _) -> new InvitationLink(row.getString("id"), Instant.ofEpochMilli(row.getLong("created_at")),
					Instant.ofEpochMilli(row.getLong("expires_at"))))
			.list();
	}

	boolean isOpen(String token) {
		return this.jdbc.sql("select count(*) from invitation_link where token_hash = :hash and expires_at > :now")
			.param("hash", hash(token))
			.param("now", this.clock.millis())
			.query(Long.class)
			.single() > 0;
	}

	// Of two people with one link, one gets in: the database deletes a row once.
	boolean accept(String token) {
		return this.jdbc.sql("delete from invitation_link where token_hash = :hash and expires_at > :now")
			.param("hash", hash(token))
			.param("now", this.clock.millis())
			.update() > 0;
	}

	boolean withdraw(String id) {
		return this.jdbc.sql("delete from invitation_link where id = :id").param("id", id).update() > 0;
	}

}
