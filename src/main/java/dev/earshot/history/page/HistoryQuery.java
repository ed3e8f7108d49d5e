package dev.earshot.history.page;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.filter.DayRange;
import dev.earshot.history.log.filter.FilterParameters;

import org.springframework.web.util.UriUtils;

/**
 * Which part of the log a page shows: a filter, and either {@code date}, the day to begin
 * with, or the key of a play. The page begins after that play if it is {@code older}, and
 * ends before it if it is {@code newer}. What cannot be read is left out.
 *
 * @param parameters of the address
 */
record HistoryQuery(Map<String, String> parameters) {

	private static final List<String> POSITION = List.of("date", "older", "newer");

	PlayFilter filter(ZoneId zone) {
		return filterParameters().filter(zone);
	}

	/** Returns the parameters of the filter, without those that are not set. */
	FilterParameters filterParameters() {
		Map<String, String> set = set(FilterParameters.NAMES);
		set.computeIfPresent("q", (_, q) -> FilterParameters.search(q));
		set.remove("q", "");
		return new FilterParameters(set);
	}

	/** Returns the parameters that say which page it is. */
	Map<String, String> position() {
		return set(POSITION);
	}

	private Map<String, String> set(Collection<String> names) {
		Map<String, String> set = new LinkedHashMap<>();
		names.stream()
			.filter((name) -> !this.parameters.getOrDefault(name, "").isEmpty())
			.forEach((name) -> set.put(name, this.parameters.getOrDefault(name, "")));
		return set;
	}

	Optional<PlayKey> newerKey() {
		return PlayKey.parse(this.parameters.get("newer"));
	}

	// By default, the page begins with the newest play there can be.
	PlayKey olderKey(ZoneId zone) {
		return PlayKey.parse(this.parameters.get("older")).or(() -> endOfDay(zone)).orElse(PlayKey.NEWEST);
	}

	private Optional<PlayKey> endOfDay(ZoneId zone) {
		return new DayRange(null, this.parameters.get("date"), zone).end().map(PlayKey::at);
	}

	/** Returns a path with the same filter that begins or ends elsewhere. */
	String path(String parameter, Object value) {
		Map<String, String> values = new LinkedHashMap<>(filterParameters().values());
		values.put(parameter, value.toString());
		return path(values);
	}

	/** Returns a path with the same filter but for one parameter. */
	public String without(String parameter) {
		Map<String, String> values = new LinkedHashMap<>(filterParameters().values());
		values.remove(parameter);
		return path(values);
	}

	private static String path(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "/history?", ""));
	}

}
