package dev.earshot.providers.spotify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.providers.spotify.MobileRedirectUri.Rule;

/**
 * A rule on the page, and whether the URI that was pasted keeps it.
 */
record RuleView(String code, boolean broken) {

	static List<RuleView> of(String pasted) {
		Set<Rule> broken = pasted.isEmpty() ? Set.of() : new MobileRedirectUri(pasted).broken();
		return Stream.of(Rule.values()).map((rule) -> new RuleView(rule.code(), broken.contains(rule))).toList();
	}

}
