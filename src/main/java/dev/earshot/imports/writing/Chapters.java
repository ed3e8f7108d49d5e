package dev.earshot.imports.writing;

import java.util.List;
import java.util.Objects;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.PlayableKind;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the log which episodes are chapters of audiobooks. The player does not.
 */
final class Chapters {

	private Chapters() {
	}

	static void mark(JdbcClient jdbc, List<LoggedItem> items) {
		List<String> uris = items.stream()
			.filter((item) -> item.kind() == PlayableKind.CHAPTER)
			.map(LoggedItem::uri)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		NameIds.groups(uris)
			.forEach((group) -> jdbc.sql("update item set kind = :chapter where kind = :episode and uri in (:uris)")
				.param("chapter", PlayableKind.CHAPTER.ordinal())
				.param("episode", PlayableKind.EPISODE.ordinal())
				.param("uris", group)
				.update());
	}

}
