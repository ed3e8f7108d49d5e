package dev.earshot.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.account.erasure.PersonalTables;
import dev.earshot.core.AccountId;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeletedPlays;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.Gaps;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.scrobbling.targets.TestTargets;
import dev.earshot.standin.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody has on this server, with content that is recognised wherever it appears.
 */
public final class Belongings {

	// What changes though nobody changes anything.
	private static final Set<String> UNSTEADY = Set.of("state", "access_token", "issued_at", "expires_at",
			"refresh_token", "given_up", "failing_since", "off_since", "off_because", "recorded_until",
			"last_access_time", "expiry_time");

	private final Installation earshot;

	private final Visitor visitor;

	private final Person person;

	private final String word;

	private final List<String> content = new ArrayList<>();

	private Belongings(Installation earshot, Visitor visitor, Person person, String word) {
		this.earshot = earshot;
		this.visitor = visitor;
		this.person = person;
		this.word = word;
		this.content.addAll(List.of(person.name(), person.id(), account()));
	}

	/**
	 * Gives somebody a share link and a webhook.
	 * @param word begins each text of theirs
	 */
	static Belongings of(Installation earshot, Visitor visitor, Person person, String word) {
		Belongings belongings = new Belongings(earshot, visitor, person, word);
		belongings.addLink();
		belongings.addWebhook();
		return belongings;
	}

	private void addLink() {
		this.visitor.open("/share");
		Page page = this.visitor.submit("/share/new", "name", add(" stream"), "opens.card", "yes", "opens.feed", "yes",
				"expiry", "never");
		this.content.add(found("/s/([\\w-]{22})/", page));
	}

	private void addWebhook() {
		this.visitor.open("/share/webhooks");
		Page page = this.visitor.post("/share/webhooks", "name", add(" lights"), "url",
				"https://127.0.0.1:8443/" + add("-hook"), "events", "started");
		this.content.add(found("whsec_([A-Za-z0-9+/]{43}=)", page));
	}

	private static String found(String pattern, Page page) {
		Matcher matcher = Pattern.compile(pattern).matcher(page.body());
		if (!matcher.find()) {
			throw new AssertionError(page.body());
		}
		return matcher.group(1);
	}

	/**
	 * Gives them one of everything else that is kept about people.
	 * @return this
	 */
	public Belongings withEverythingElse() {
		this.visitor.open("/profile");
		this.visitor.submit("/profile/notifications", "kind", "NTFY", "target",
				"https://127.0.0.1:8443/" + add("-topic"));
		this.visitor.submit("/household/consent", "agreed", "true");
		this.visitor.submit("/household/compare/consent", "agreed", "true");
		insert("sent_notification", Map.of("kind", "NTFY", "occasion", add("-occasion"), "sent_at", 0));
		insert("linked_identity",
				Map.of("issuer", issuer(), "subject", add("-subject"), "name", add(" identity"), "linked_at", 0));
		insert("apaleo_link", Map.of("subject", add("-guest"), "hotel_code", add("-code"), "hotel_name", add(" hotel"),
				"property_id", add("-house"), "property_name", add(" house"), "linked_at", 0));
		this.content.add(issuer());
		addTarget();
		addLog();
		return this;
	}

	private void addTarget() {
		this.content.addAll(List.of(this.word + " listens", this.word + "-token", this.word + " lost"));
		TestTargets.addPaused(this.earshot.program(), new AccountId(account()), this.word);
	}

	private void addLog() {
		this.visitor.open("/history");
		this.visitor.submit("/history/recording", "on", "true", "zone", "UTC");
		AccountId account = new AccountId(account());
		Instant later = Instant.now().plusSeconds(60);
		PlayLog log = this.earshot.bean(PlayLog.class);
		log.add(account, TestLog.play(TestLog.track(add(" song"), "Somebody"), later));
		log.add(account, TestLog.play(TestLog.track(add(" refrain"), "Somebody"), later.plusSeconds(60)));
		log.add(account, TestLog.play(TestLog.track(add(" tune"), add(" band")), later.plusSeconds(120)));
		this.earshot.bean(DeletedPlays.class)
			.delete(this.earshot.bean(Listeners.class).find(account).orElseThrow(),
					PlayFilter.of(new Words("refrain")));
		addRules(this.earshot.bean(Listeners.class).find(account).orElseThrow().id());
		addImport();
		this.earshot.bean(Gaps.class).add(account, new Gap(later, later.plusSeconds(600), GapReason.SERVER_OFF));
	}

	private void addRules(int listener) {
		CountingRules rules = this.earshot.bean(CountingRules.class);
		rules.hide(listener, id("select id from artist where name = ?", this.word + " band"));
		rules.merge(listener, id("select id from item where title = ?", this.word + " tune"),
				id("select id from item where title = ?", this.word + " song"));
	}

	private int id(String sql, String name) {
		return jdbc().sql(sql).param(name).query(Integer.class).single();
	}

	private void addImport() {
		jdbc().sql("""
				insert into play_import (listener_id, created_at, finished_at, state)
				select id, 0, 1, 2 from listener where account_id = :account
				""").param("account", account()).update();
		jdbc()
			.sql("""
					insert into import_upload (import_id, place, name, bytes)
					select play_import.id, 1, :name, 1 from play_import join listener on listener.id = play_import.listener_id
					where account_id = :account
					""")
			.param("name", add("-export.zip"))
			.param("account", account())
			.update();
		jdbc().sql("""
				insert into spotify_year (listener_id, year, import_id, listened_ms)
				select listener_id, 2024, id, 1 from play_import
				where listener_id = (select id from listener where account_id = :account)
				""").param("account", account()).update();
	}

	private String add(String text) {
		this.content.add(this.word + text);
		return this.word + text;
	}

	private void insert(String table, Map<String, Object> row) {
		Map<String, Object> columns = new TreeMap<>(row);
		columns.put("account_id", account());
		jdbc()
			.sql("insert into %s (%s) values (:%s)".formatted(table, String.join(", ", columns.keySet()),
					String.join(", :", columns.keySet())))
			.params(columns)
			.update();
	}

	public String account() {
		return jdbc().sql("select id from account where spotify_id = :id")
			.param("id", this.person.id())
			.query(String.class)
			.single();
	}

	public String issuer() {
		return "https://" + this.word.toLowerCase(Locale.ROOT) + ".example.com";
	}

	/** Returns what somebody else could put into a path or a form. */
	public List<String> ids() {
		List<String> made = jdbc().sql("select id from share_link where account_id = :id union all "
				+ "select id from webhook where account_id = :id union all "
				+ "select id from scrobble_target where account_id = :id union all "
				+ "select id from scrobble where target_id in (select id from scrobble_target where account_id = :id)")
			.param("id", account())
			.query(String.class)
			.list();
		return Stream.of(List.of(account(), issuer()), made, playKeys(), imports(), itemsAndArtists())
			.flatMap(List::stream)
			.toList();
	}

	private List<String> imports() {
		return jdbc()
			.sql("select cast(id as varchar(10)) from play_import "
					+ "where listener_id = (select id from listener where account_id = :id)")
			.param("id", account())
			.query(String.class)
			.list();
	}

	private List<String> itemsAndArtists() {
		return jdbc().sql("""
				select cast(id as varchar(10)) from (
					select listener_id, item_id as id from merged_item
					union select listener_id, into_item_id from merged_item
					union select listener_id, artist_id from hidden_artist) named
				where listener_id = (select id from listener where account_id = :id)
				""").param("id", account()).query(String.class).list();
	}

	private List<String> playKeys() {
		return jdbc()
			.sql("select started_at || '.' || item_id || '.' || listened_ms from play "
					+ "where listener_id = (select id from listener where account_id = :id)")
			.param("id", account())
			.query(String.class)
			.list();
	}

	/** Returns names, IDs, addresses and secrets that nobody else may see. */
	public List<String> content() {
		return List.copyOf(this.content);
	}

	/** Returns their rows as text, by table, without what changes by itself. */
	public Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new TreeMap<>();
		PersonalTables.of(this.earshot).forEach((table, condition) -> rows.put(table, rows(table, condition)));
		rows.put("account", rows("account", "id = ?"));
		return rows;
	}

	private List<String> rows(String table, String condition) {
		List<Map<String, @Nullable Object>> rows = jdbc().sql("select * from " + table + " where " + condition)
			.param(account())
			.query()
			.listOfRows();
		rows.forEach((row) -> row.keySet().removeAll(UNSTEADY));
		return rows.stream().map(Object::toString).sorted().toList();
	}

	private JdbcClient jdbc() {
		return this.earshot.bean(JdbcClient.class);
	}

}
