package dev.earshot.operations;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.history.log.PlayLog;
import dev.earshot.history.log.TestLog;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An owner who uses everything, and a member. It knows everything that must not be told
 * of the owner.
 */
public final class Household {

	private static final String LINK_NAME = "Secret stream";

	private static final String TITLE = "Secret song";

	private static final String WEBHOOK_NAME = "Secret lights";

	private static final String WEBHOOK_URL = "https://127.0.0.1:8443/secret-hook";

	private final Installation earshot;

	private final Visitor owner;

	private final Visitor member;

	private final String linkToken;

	private final String webhookSecret;

	private Household(Installation earshot) {
		this.earshot = earshot;
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		this.owner = earshot.owner();
		this.linkToken = makeLink();
		this.webhookSecret = makeWebhook();
		recordAPlay();
		this.member = admitMember();
	}

	public static Household of(Installation earshot) {
		return new Household(earshot);
	}

	private String makeLink() {
		this.owner.open("/share");
		return found("/s/([\\w-]{22})/", this.owner.submit("/share/new", "name", LINK_NAME, "opens.card", "yes",
				"opens.feed", "yes", "expiry", "never"));
	}

	private String makeWebhook() {
		this.owner.open("/share/webhooks");
		return found("whsec_([A-Za-z0-9+/]{43}=)",
				this.owner.post("/share/webhooks", "name", WEBHOOK_NAME, "url", WEBHOOK_URL, "events", "started"));
	}

	private void recordAPlay() {
		this.owner.open("/history");
		this.owner.submit("/history/recording", "on", "true", "zone", "UTC");
		Instant later = Instant.now().plusSeconds(60);
		this.earshot.bean(PlayLog.class)
			.add(this.earshot.account(), TestLog.play(TestLog.track(TITLE, "Somebody"), later));
	}

	private static String found(String pattern, Page page) {
		Matcher matcher = Pattern.compile(pattern).matcher(page.body());
		if (!matcher.find()) {
			throw new AssertionError(page.body());
		}
		return matcher.group(1);
	}

	private Visitor admitMember() {
		this.owner.open("/admin");
		this.owner.submit("/admin/invitations", "spotifyId", Person.SECOND_PERSON.id());
		Visitor second = this.earshot.visitor();
		second.logIn(this.earshot.spotify(), Person.SECOND_PERSON);
		return second;
	}

	public Visitor owner() {
		return this.owner;
	}

	public Visitor member() {
		return this.member;
	}

	public String ownersId() {
		return single("select id from account where role = 'OWNER'");
	}

	public String linkId() {
		return single("select id from share_link");
	}

	public String webhookId() {
		return single("select id from webhook");
	}

	/**
	 * Returns the play as it is named in forms and addresses.
	 * @return a key
	 */
	public String playKey() {
		return single("select started_at || '.' || item_id || '.' || listened_ms from play");
	}

	/**
	 * What a member could put into a path or a form.
	 * @return the IDs of the owner's account, link, webhook and play
	 */
	public List<String> ids() {
		return List.of(ownersId(), linkId(), webhookId(), playKey());
	}

	private String single(String sql) {
		return this.earshot.bean(JdbcClient.class).sql(sql).query(String.class).single();
	}

	/**
	 * What must not reach a member.
	 * @return names, IDs, addresses and secrets of the owner
	 */
	public List<String> ownersOwn() {
		return List.of("Lantern Fox", "lanternfox", ownersId(), LINK_NAME, WEBHOOK_NAME, TITLE, "secret-hook",
				this.linkToken, this.webhookSecret);
	}

	/**
	 * What must not reach a stranger.
	 * @return names, IDs, addresses and secrets of everybody
	 */
	public List<String> everybodysOwn() {
		Stream<String> secrets = Stream.of("Second Person", Person.SECOND_PERSON.id(), linkId(), webhookId(),
				StandInApp.FIRST_SECRET, this.earshot.spotify().app().clientId(), this.owner.session(),
				this.member.session(), single("select id from account where role = 'MEMBER'"));
		return Stream.of(ownersOwn().stream(), secrets, this.earshot.spotify().tokens().issued().stream())
			.flatMap((each) -> each)
			.toList();
	}

	/**
	 * What the owner has in the database that a member could change.
	 * @return each row as text
	 */
	public List<String> ownersRows() {
		JdbcClient jdbc = this.earshot.bean(JdbcClient.class);
		return Stream
			.of("select * from account where role = 'OWNER'", "select * from invitation",
					"select id, name, token_hash, opens from share_link",
					"select id, name, url, secret, events, off_since from webhook",
					"select account_id, zone, recording_since, deleted_at from listener", "select * from play",
					"select account_id, authorized_at from oauth_token where account_id = '" + ownersId() + "'")
			.flatMap((sql) -> jdbc.sql(sql).query().listOfRows().stream())
			.map(Object::toString)
			.toList();
	}

}
