package dev.earshot.imports.exportfile.value;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The values of one row. It is read again and again, a row at a time, so that only texts
 * take memory.
 */
public final class RowValues {

	private static final String TECHNICAL_LOG = "message_play";

	private final Map<String, RowKey> keys;

	private final @Nullable Object[] values = new Object[RowKey.values().length];

	private final Set<RowKey> present = EnumSet.noneOf(RowKey.class);

	private boolean isObject;

	private boolean isMistyped;

	private boolean isOfTechnicalLog;

	private RowValues(Map<String, RowKey> keys) {
		this.keys = keys;
	}

	public static RowValues ofSpotify() {
		return new RowValues(RowKey.OF_SPOTIFY);
	}

	public static RowValues ofEarshot() {
		return new RowValues(RowKey.OF_EARSHOT);
	}

	/** Reads the row at which a parser stands, to its end. */
	public void read(JsonParser parser) {
		clear();
		this.isObject = parser.currentToken() == JsonToken.START_OBJECT;
		if (!this.isObject) {
			parser.skipChildren();
			parser.finishToken();
			return;
		}
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			read(name, parser);
		}
	}

	private void clear() {
		Arrays.fill(this.values, null);
		this.present.clear();
		this.isMistyped = false;
		this.isOfTechnicalLog = false;
	}

	private void read(String name, JsonParser parser) {
		RowKey key = this.keys.get(name);
		if (key != null) {
			this.present.add(key);
			this.values[key.ordinal()] = value(key, parser);
		}
		else {
			this.isOfTechnicalLog = this.isOfTechnicalLog || name.startsWith(TECHNICAL_LOG);
			parser.skipChildren();
		}
	}

	private @Nullable Object value(RowKey key, JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_NULL) {
			return null;
		}
		Object value = switch (key.type()) {
			case TEXT -> (token == JsonToken.VALUE_STRING) ? parser.getString() : null;
			case NUMBER -> token.isNumeric() ? Long.valueOf(number(parser)) : null;
			case FLAG -> token.isBoolean() ? Boolean.valueOf(parser.getBooleanValue()) : null;
			case NAME -> NestedNames.name(parser);
			case NAMES -> NestedNames.names(parser);
			case CONTEXT -> NestedNames.context(parser);
		};
		if (value == null) {
			this.isMistyped = true;
			parser.skipChildren();
		}
		return value;
	}

	// Out of range becomes the end of the range.
	private static long number(JsonParser parser) {
		return switch (parser.getNumberType()) {
			case INT, LONG -> parser.getLongValue();
			case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> (long) parser.getDoubleValue();
		};
	}

	/** Returns whether the row is an object, and can have values. */
	public boolean isObject() {
		return this.isObject;
	}

	/** Returns whether any value has another type than its key demands. */
	public boolean isMistyped() {
		return this.isMistyped;
	}

	/** Returns whether there is a key of Spotify's technical log. */
	public boolean hasKeyOfTechnicalLog() {
		return this.isOfTechnicalLog;
	}

	public boolean hasAny(Collection<RowKey> wanted) {
		return wanted.stream().anyMatch(this.present::contains);
	}

	public boolean hasAll(Collection<RowKey> wanted) {
		return this.present.containsAll(wanted);
	}

	/** Returns whether there is a text that is not blank. */
	public boolean has(RowKey key) {
		return text(key) != null;
	}

	/** Returns a text that is not blank. */
	public @Nullable String text(RowKey key) {
		return (this.values[key.ordinal()] instanceof String text) ? NameText.clean(text) : null;
	}

	/** Returns a URI; {@code null} also if the text is none. */
	public @Nullable String uri(RowKey key) {
		return NameText.uri(text(key));
	}

	public @Nullable Long number(RowKey key) {
		return (Long) this.values[key.ordinal()];
	}

	public long requiredNumber(RowKey key) {
		return Objects.requireNonNull(number(key));
	}

	public void setDefault(RowKey key, long number) {
		if (this.values[key.ordinal()] == null) {
			this.values[key.ordinal()] = number;
		}
	}

	public boolean isTrue(RowKey key) {
		return Boolean.TRUE.equals(this.values[key.ordinal()]);
	}

	/** Returns a time; {@code null} also if the text is none. */
	public @Nullable Instant time(RowKey key) {
		return (this.values[key.ordinal()] instanceof String text) ? TimeText.parse(text) : null;
	}

	public Instant requiredTime(RowKey key) {
		return Objects.requireNonNull(time(key));
	}

	/** Returns the one artist or show of which only the name is told, or none. */
	public List<LoggedName> names(RowKey key) {
		String name = text(key);
		return (name != null) ? List.of(new LoggedName(name, null)) : List.of();
	}

	public @Nullable LoggedName name(RowKey key) {
		return (LoggedName) this.values[key.ordinal()];
	}

	public List<LoggedName> list(RowKey key) {
		return (this.values[key.ordinal()] instanceof NestedNames names) ? names.all() : List.of();
	}

	public @Nullable LoggedContext context(RowKey key) {
		return (LoggedContext) this.values[key.ordinal()];
	}

}
