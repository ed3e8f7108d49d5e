package dev.earshot.links.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.MessageFiles;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.Option;
import dev.earshot.links.options.Output;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests messages whose codes are built from the options and therefore appear in no
 * template.
 */
class LinkMessagesTests {

	private static final Set<String> KEYS = MessageFiles.ofEarshot().keys();

	@Test
	void existForEveryOptionAndValue() {
		LinkOptions.all().forEach((option) -> assertThat(KEYS).containsAll(keys(option)));
	}

	@Test
	void existForEveryOutput() {
		Stream.of(Output.values())
			.forEach((output) -> assertThat(KEYS).contains("share.kind." + output.code(),
					"share.kind." + output.code() + ".what", "share.issued." + output.code() + ".how"));
	}

	@Test
	void existForEveryExpiry() {
		Stream.of(Expiry.values()).forEach((expiry) -> assertThat(KEYS).contains("share.expiry." + expiry.code()));
	}

	private static List<String> keys(Option option) {
		String id = new OptionField(option, "", false).id();
		List<String> keys = new ArrayList<>(List.of("share.option." + id));
		if (option instanceof Option.Choice choice) {
			choice.codes().forEach((code) -> keys.add("share.value." + id + "." + code));
		}
		return keys;
	}

}
