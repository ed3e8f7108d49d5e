package dev.earshot.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.Columns;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The stored links, by the hash of their token. The other nodes are told whose have
 * changed.
 */
@Repository
class LinkRepository {

	/** The topic of the messages; their text is the account. */
	static final String TOPIC = "links";

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NodeMessages messages;

	LinkRepository(JdbcClient jdbc, JsonMapper json, NodeMessages messages) {
		this.jdbc = jdbc;
		this.json = json;
		this.messages = messages;
	}

	Map<String, ShareLink> byHash() {
		return byHash(this.jdbc.sql("select * from share_link"));
	}

	Map<String, ShareLink> byHash(AccountId account) {
		return byHash(this.jdbc.sql("select * from share_link where account_id = :account")
			.param("account", account.value()));
	}

	private Map<String, ShareLink> byHash(StatementSpec select) {
		return select.query((row, _) -> Map.entry(row.getString("token_hash"), link(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private ShareLink link(ResultSet row) throws SQLException {
		return new ShareLink(row.getString("id"), new AccountId(row.getString("account_id")), row.getString("name"),
				Columns.constants(Output.class, row.getString("opens")), options(row),
				Instant.ofEpochMilli(row.getLong("created_at")), Columns.instant(row.getObject("expires_at")));
	}

	private LinkOptions options(ResultSet row) throws SQLException {
		try {
			Map<String, String> texts = this.json.readValue(row.getString("options"), TEXTS);
			return LinkOptions.DEFAULTS.with(OptionReader.of(texts));
		}
		catch (JacksonException ex) {
			return LinkOptions.DEFAULTS;
		}
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
			.params(changeableColumns(link))
			.update();
		tellOthers(link.account());
	}

	private void tellOthers(AccountId account) {
		this.messages.send(TOPIC, account.value());
	}

	private Map<String, @Nullable Object> changeableColumns(ShareLink link) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("name", link.name());
		values.put("opens", Columns.names(link.opens()));
		values.put("options", this.json.writeValueAsString(link.options().texts()));
		values.put("expiresAt", Columns.millis(link.expiresAt()));
		return values;
	}

	void change(ShareLink link) {
		this.jdbc.sql("""
				update share_link set name = :name, opens = :opens, options = :options, expires_at = :expiresAt
				where id = :id
				""").param("id", link.id()).params(changeableColumns(link)).update();
		tellOthers(link.account());
	}

	void renew(ShareLink link, String hash) {
		this.jdbc.sql("update share_link set token_hash = :hash where id = :id")
			.param("hash", hash)
			.param("id", link.id())
			.update();
		tellOthers(link.account());
	}

	void remove(ShareLink link) {
		this.jdbc.sql("delete from share_link where id = :id").param("id", link.id()).update();
		tellOthers(link.account());
	}

	void removeAll(AccountId account) {
		this.jdbc.sql("delete from share_link where account_id = :account").param("account", account.value()).update();
		tellOthers(account);
	}

}
