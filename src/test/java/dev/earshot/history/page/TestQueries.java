package dev.earshot.history.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of parts of a log.
 */
public final class TestQueries {

	private TestQueries() {
	}

	/** Returns the parameters of the list at a path, as a controller gets them. */
	static Map<String, String> parameters(String path) {
		Map<String, String> parameters = new LinkedHashMap<>();
		UriComponentsBuilder.fromUriString(path)
			.build()
			.getQueryParams()
			.forEach((name, values) -> parameters.put(name, values.getFirst()));
		return parameters;
	}

	static HistoryQuery query(String path) {
		return new HistoryQuery(parameters(path));
	}

	/** Returns all plays that the list at a path shows. */
	public static List<LoggedPlay> plays(TestLog log, String path) {
		PlayFilter filter = query(path).filter(log.listener().zone());
		List<LoggedPlay> plays = new ArrayList<>();
		log.plays().forEach(log.listener(), filter, (stored) -> plays.add(stored.play()));
		return plays;
	}

}
