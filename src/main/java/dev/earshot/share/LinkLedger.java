package dev.earshot.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.share.options.LinkOptions;
import dev.earshot.share.options.OptionReader;
import dev.earshot.share.options.Output;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links as they are stored, by the hash of their token.
 */
@Repository
class LinkLedger {

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	LinkLedger(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Map<String, ShareLink> byHash() {
		return this.jdbc.sql("select * from share_link")
			.query((row, _) -> Map.entry(row.getString("token_hash"), link(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private ShareLink link(ResultSet row) throws SQLException {
		return new ShareLink(row.getString("id"), new AccountId(row.getString("account_id")), row.getString("name"),
				outputs(row.getString("opens")), options(row), Instant.ofEpochMilli(row.getLong("created_at")),
				instant(row.getObject("expires_at")));
	}

	// Another version may have written what this one does not know. It counts for
	// nothing, and above all it keeps nobody from starting this one.
	private static Set<Output> outputs(String names) {
		List<String> known = List.of(names.split(","));
		return Stream.of(Output.values())
			.filter((output) -> known.contains(output.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Output.class)));
	}

	private LinkOptions options(ResultSet row) throws SQLException {
		try {
			Map<String, String> texts = this.json.readValue(row.getString("options"), TEXTS);
			return LinkOptions.USUAL.with(OptionReader.of(texts));
		}
		catch (JacksonException ex) {
			return LinkOptions.USUAL;
		}
	}

	static @Nullable Instant instant(@Nullable Object millis) {
		return (millis instanceof Number number) ? Instant.ofEpochMilli(number.longValue()) : null;
	}

	void add(ShareLink link, String hash) {
		this.jdbc.sql("""
				insert into share_link (id, account_id, token_hash, name, opens, options, created_at, expires_at)
				values (:id, :account, :hash, :name, :opens, :options, :createdAt, :expiresAt)
				""")
			.param("id", link.id())
			.param("account", link.account().value())
			.param("hash", hash)
			.param("createdAt", link.createdAt().toEpochMilli())
			.params(changeable(link))
			.update();
	}

	private Map<String, @Nullable Object> changeable(ShareLink link) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("name", link.name());
		values.put("opens", link.opens().stream().map(Output::name).collect(Collectors.joining(",")));
		values.put("options", this.json.writeValueAsString(link.options().texts()));
		values.put("expiresAt", (link.expiresAt() != null) ? link.expiresAt().toEpochMilli() : null);
		return values;
	}

	void change(ShareLink link) {
		this.jdbc.sql("""
				update share_link set name = :name, opens = :opens, options = :options, expires_at = :expiresAt
				where id = :id
				""").param("id", link.id()).params(changeable(link)).update();
	}

	void renew(ShareLink link, String hash) {
		this.jdbc.sql("update share_link set token_hash = :hash where id = :id")
			.param("hash", hash)
			.param("id", link.id())
			.update();
	}

	void remove(ShareLink link) {
		this.jdbc.sql("delete from share_link where id = :id").param("id", link.id()).update();
	}

	void removeAll(AccountId account) {
		this.jdbc.sql("delete from share_link where account_id = :account").param("account", account.value()).update();
	}

}
