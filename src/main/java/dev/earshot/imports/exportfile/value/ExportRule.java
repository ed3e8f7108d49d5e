package dev.earshot.imports.exportfile.value;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A rule about counting in a log of Earshot. What has another form, or names something
 * that only a later version knows, is read to its end and becomes {@code null}.
 */
public sealed interface ExportRule {

	/** Reads the artist or show at which a parser stands, to its end. */
	static @Nullable ExportRule hidden(JsonParser parser) {
		LoggedName artist = NestedNames.name(parser);
		return (artist != null) ? new Hidden(artist) : null;
	}

	/** Reads the two items at which a parser stands, to their end. */
	static @Nullable ExportRule merged(JsonParser parser) {
		LoggedItem item = null;
		LoggedItem into = null;
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			parser.skipChildren();
			return null;
		}
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			switch (name) {
				case "item" -> item = item(parser);
				case "into" -> into = item(parser);
				default -> parser.skipChildren();
			}
		}
		return (item != null && into != null) ? new Merged(item, into) : null;
	}

	private static @Nullable LoggedItem item(JsonParser parser) {
		RowValues values = RowValues.ofEarshot();
		values.read(parser);
		PlayableKind kind = new Slugs<>(PlayableKind.class).find(values.text(RowKey.KIND));
		return (kind != null && !values.isMistyped()) ? NamedItem.of(kind, values.uri(RowKey.URI),
				values.text(RowKey.TITLE), values.list(RowKey.ARTISTS), null) : null;
	}

	/**
	 * An artist or show does not count.
	 */
	record Hidden(LoggedName artist) implements ExportRule {
	}

	/**
	 * An item counts as another one.
	 */
	record Merged(LoggedItem item, LoggedItem into) implements ExportRule {
	}

}
