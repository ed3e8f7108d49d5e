package dev.earshot.history.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.filter.FilterParameters;

/**
 * What the list of plays can be filtered by, as it is in addresses and message codes.
 * What is anything else comes last.
 */
record FilterChoices(List<String> kinds, List<String> devices, List<String> contexts, List<String> sources) {

	private static final String OTHER = "other";

	static FilterChoices all() {
		List<String> kinds = Stream.concat(slugs(PlayableKind.values()).stream(), Stream.of(FilterParameters.MUSIC))
			.toList();
		return new FilterChoices(kinds, slugs(DeviceClass.values()), slugs(PlayedFrom.values()),
				slugs(PlaySource.values()));
	}

	private static List<String> slugs(Enum<?>[] constants) {
		return Stream.of(constants).map(Slug::of).sorted(Comparator.comparing(OTHER::equals)).toList();
	}

}
