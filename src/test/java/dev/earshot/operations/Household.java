package dev.earshot.operations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Person;
import dev.earshot.standin.StandInApp;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An owner who uses everything, and a member. It knows everything that must not be told
 * of the owner.
 */
public final class Household {

	private final Installation earshot;

	private final Visitor owner;

	private final Visitor member;

	private final Belongings owners;

	private Household(Installation earshot) {
		this.earshot = earshot;
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		this.owner = earshot.owner();
		this.owners = Belongings.of(earshot, this.owner, Person.LANTERN_FOX, "Secret");
		this.member = admit(Person.SECOND_PERSON);
	}

	public static Household of(Installation earshot) {
		return new Household(earshot);
	}

	private Visitor admit(Person person) {
		this.owner.open("/admin");
		this.owner.submit("/admin/invitations", "spotifyId", person.id());
		Visitor visitor = this.earshot.visitor();
		visitor.logIn(this.earshot.spotify(), person);
		return visitor;
	}

	public Visitor owner() {
		return this.owner;
	}

	public Visitor member() {
		return this.member;
	}

	/**
	 * What the owner has.
	 */
	public Belongings owners() {
		return this.owners;
	}

	/**
	 * Admits another member, who listens to music and has a share link and a webhook.
	 * @return what they have
	 */
	public Belongings ofAnotherMember() {
		this.earshot.spotify().app().allow(Person.THIRD_PERSON.id());
		this.earshot.spotify().listener(Person.THIRD_PERSON.id()).play(Catalogue.ANCHOR_SONG);
		return Belongings.of(this.earshot, admit(Person.THIRD_PERSON), Person.THIRD_PERSON, "Hidden");
	}

	/**
	 * Invites somebody by link.
	 * @return the token of the link
	 */
	public String invite() {
		this.owner.open("/admin");
		Matcher link = Pattern.compile("/login/invitation/([\\w-]{43})")
			.matcher(this.owner.submit("/admin/invitations/links").body());
		if (!link.find()) {
			throw new AssertionError("There is no link");
		}
		return link.group(1);
	}

	public String ownersId() {
		return this.owners.account();
	}

	/**
	 * What must not reach a stranger.
	 * @return names, IDs, addresses and secrets of everybody
	 */
	public List<String> everybodysOwn() {
		Stream<String> secrets = Stream.of("Second Person", Person.SECOND_PERSON.id(), StandInApp.FIRST_SECRET,
				this.earshot.spotify().app().clientId(), this.owner.session(), this.member.session(),
				this.earshot.bean(JdbcClient.class)
					.sql("select id from account where role = 'MEMBER'")
					.query(String.class)
					.single());
		return Stream
			.of(this.owners.content().stream(), this.owners.ids().stream(), secrets,
					this.earshot.spotify().tokens().issued().stream())
			.flatMap((each) -> each)
			.toList();
	}

}
