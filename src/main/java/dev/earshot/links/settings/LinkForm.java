package dev.earshot.links.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.core.OneLine;
import dev.earshot.links.ShareLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Output;

import org.springframework.util.MultiValueMap;

/**
 * The fields of a link form as they were entered, valid or not, to be shown again.
 */
record LinkForm(Map<String, String> texts) {

	static final String NAME = "name";

	static final String OPENS = "opens";

	static final String EXPIRY = "expiry";

	static final String UNTIL = "until";

	static final String ZONE = "zone";

	// Not a field: the error that the account has the maximum number of links.
	static final String FULL = "full";

	static LinkForm empty() {
		Map<String, String> texts = new HashMap<>(LinkOptions.DEFAULTS.texts());
		texts.put(EXPIRY, Expiry.NEVER.code());
		return new LinkForm(texts);
	}

	static LinkForm of(ShareLink link) {
		Map<String, String> texts = new HashMap<>(link.options().texts());
		texts.put(NAME, link.name());
		texts.put(EXPIRY, Expiry.KEEP.code());
		link.opens().forEach((output) -> texts.put(opens(output), "yes"));
		return new LinkForm(texts);
	}

	// An unchecked checkbox sends nothing, so a hidden "no" precedes each "yes".
	static LinkForm of(MultiValueMap<String, String> posted) {
		Map<String, String> texts = new HashMap<>();
		posted.forEach((name, values) -> texts.put(name, plain(values.getLast())));
		return new LinkForm(texts);
	}

	private static String plain(String text) {
		return text.replace("\r\n", "\n").replace("\0", "");
	}

	static String opens(Output output) {
		return OPENS + "." + output.code();
	}

	public String text(String name) {
		return this.texts.getOrDefault(name, "");
	}

	String name() {
		return OneLine.of(text(NAME));
	}

	public Set<Output> opens() {
		return Arrays.stream(Output.values())
			.filter((output) -> this.texts.containsKey(opens(output)))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Output.class)));
	}

}
