package dev.earshot.bench.nodes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.standin.Person;

/**
 * A link to a card and an overlay, which a person has made at the first node.
 */
record OpenLink(String token) {

	private static final Pattern TOKEN = Pattern.compile("/s/([\\w-]{22})/");

	static OpenLink of(RunningNodes nodes) {
		Visitor owner = new Visitor(nodes.nodes().getFirst().url());
		owner.logIn(nodes.spotify(), Person.LANTERN_FOX);
		owner.open("/share");
		Page page = owner.submit("/share/new", "name", "README", "opens.card", "yes", "opens.overlay", "yes", "expiry",
				"never");
		Matcher token = TOKEN.matcher(page.body());
		if (!token.find()) {
			throw new IllegalStateException("There is no link on " + page.path());
		}
		return new OpenLink(token.group(1));
	}

	String path(String output) {
		return "/s/" + this.token + "/" + output;
	}

}
