package dev.earshot.history.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.core.Interval;
import dev.earshot.core.Slug;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Which part of the log a page shows. What cannot be read is left out.
 *
 * @param q words to search for
 * @param source where the plays are known from, or the number of an import
 * @param item the ID of an item
 * @param uncounted whether only plays are shown that do not count
 * @param date the day to begin with
 * @param older the key of a play; the page begins after it
 * @param newer the key of a play; the page ends before it
 * @param from the first day on which the plays began
 * @param to the last day on which the plays began
 * @param counted whether only plays are shown that count
 */
record HistoryQuery(@Nullable String q, @Nullable String kind, @Nullable String device, @Nullable String context,
		@Nullable String skipped, @Nullable String source, @Nullable String item, @Nullable String uncounted,
		@Nullable String date, @Nullable String older, @Nullable String newer, @Nullable String from,
		@Nullable String to, @Nullable String counted) {

	private static final Pattern ID = Pattern.compile("\\d{1,9}");

	// As many characters as the field takes.
	private static final int MAX_SEARCH = 100;

	// Times that any calendar can tell.
	private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

	PlayFilter filter(ZoneId zone) {
		return new PlayFilter(search(this.q), constant(PlayableKind.class, this.kind),
				constant(DeviceClass.class, this.device), constant(PlayedFrom.class, this.context),
				"yes".equals(this.skipped), PlayOrigin.parse(this.source).orElse(null), itemId(),
				"yes".equals(this.uncounted), began(zone), "yes".equals(this.counted));
	}

	private @Nullable Integer itemId() {
		return (this.item != null && ID.matcher(this.item).matches()) ? Integer.valueOf(this.item) : null;
	}

	/**
	 * Returns the words that somebody searches for. PostgreSQL takes no null character.
	 */
	static String search(@Nullable String q) {
		String text = (q != null) ? q.replace("\0", "").strip() : "";
		return text.substring(0, Math.min(text.length(), MAX_SEARCH));
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String slug) {
		return Stream.of(type.getEnumConstants()).filter((each) -> Slug.of(each).equals(slug)).findFirst().orElse(null);
	}

	Optional<PlayKey> newerKey() {
		return PlayKey.parse(this.newer);
	}

	// By default, the page begins with the newest play there can be.
	PlayKey olderKey(ZoneId zone) {
		return PlayKey.parse(this.older).or(() -> endOfDay(zone)).orElse(PlayKey.NEWEST);
	}

	private Optional<PlayKey> endOfDay(ZoneId zone) {
		return startOfDay(this.date, 1, zone).map(PlayKey::at);
	}

	private @Nullable Interval began(ZoneId zone) {
		Optional<Instant> begin = startOfDay(this.from, 0, zone);
		Optional<Instant> end = startOfDay(this.to, 1, zone);
		return (begin.isPresent() || end.isPresent()) ? new Interval(begin.orElse(Instant.EPOCH), end.orElse(LATEST))
				: null;
	}

	// A day may have 23, 24 or 25 hours, and a year more digits than a key.
	private static Optional<Instant> startOfDay(@Nullable String date, int daysLater, ZoneId zone) {
		try {
			return Optional.ofNullable(date)
				.map((text) -> LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant())
				.filter((start) -> start.isAfter(EARLIEST) && start.isBefore(LATEST));
		}
		catch (DateTimeException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

	/** Returns the parameters of the filter, without those that are not set. */
	Map<String, String> filterParameters() {
		Map<String, String> set = new LinkedHashMap<>();
		put(set, "q", search(this.q));
		put(set, "kind", this.kind);
		put(set, "device", this.device);
		put(set, "context", this.context);
		put(set, "skipped", this.skipped);
		put(set, "source", this.source);
		put(set, "item", this.item);
		put(set, "uncounted", this.uncounted);
		put(set, "from", this.from);
		put(set, "to", this.to);
		put(set, "counted", this.counted);
		return set;
	}

	/** Returns the parameters that say which page it is. */
	Map<String, String> position() {
		Map<String, String> set = new LinkedHashMap<>();
		put(set, "date", this.date);
		put(set, "older", this.older);
		put(set, "newer", this.newer);
		return set;
	}

	private static void put(Map<String, String> set, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			set.put(name, value);
		}
	}

	/** Returns a path with the same filter that begins or ends elsewhere. */
	String path(String parameter, Object value) {
		Map<String, String> parameters = new LinkedHashMap<>(filterParameters());
		parameters.put(parameter, value.toString());
		return parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "/history?", ""));
	}

}
