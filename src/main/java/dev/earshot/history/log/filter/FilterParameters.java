package dev.earshot.history.log.filter;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlayOrigin;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.PlayedFrom;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it is in addresses. What cannot be read is left out.
 */
public record FilterParameters(Map<String, String> values) {

	/** The names of all parameters, in their order in addresses. */
	public static final List<String> NAMES = List.of("q", "kind", "device", "context", "skipped", "source", "item",
			"artist", "album", "podcast", "audiobook", "uncounted", "from", "to", "weekday", "hour", "heard",
			"counted");

	private static final Pattern ID = Pattern.compile("\\d{1,9}");

	private static final Pattern HOUR = Pattern.compile("1?\\d|2[0-3]");

	/** The kind of tracks and local files. */
	public static final String MUSIC = "music";

	// As many characters as the field takes.
	private static final int MAX_SEARCH = 100;

	/** Returns the conditions by the names of their parameters, in that order. */
	public Map<String, NamedCondition> named() {
		Map<String, NamedCondition> named = new LinkedHashMap<>();
		id("context").ifPresent((id) -> named.put("context", new FromContext(id)));
		id("item").ifPresent((id) -> named.put("item", new OfItem(id)));
		id("artist").ifPresent((id) -> named.put("artist", new OfArtist(id)));
		id("album").ifPresent((id) -> named.put("album", new OfAlbum(id)));
		id("podcast").ifPresent((id) -> named.put("podcast", new OfShow(id, PlayableKind.EPISODE)));
		id("audiobook").ifPresent((id) -> named.put("audiobook", new OfShow(id, PlayableKind.CHAPTER)));
		return named;
	}

	private Optional<Integer> id(String name) {
		return Optional.ofNullable(this.values.get(name))
			.filter((text) -> ID.matcher(text).matches())
			.map(Integer::valueOf);
	}

	public PlayFilter filter(ZoneId zone) {
		List<Condition> conditions = new ArrayList<>();
		Optional.of(new Words(search(this.values.get("q"))))
			.filter((words) -> !words.areNone())
			.ifPresent(conditions::add);
		kind().ifPresent(conditions::add);
		constant(DeviceClass.class, "device").map(OnDevice::new).ifPresent(conditions::add);
		constant(PlayedFrom.class, "context").map(FromKind::new).ifPresent(conditions::add);
		PlayOrigin.parse(this.values.get("source")).ifPresent(conditions::add);
		conditions.addAll(named().values());
		conditions.addAll(flags());
		conditions.addAll(times(new DayRange(this.values.get("from"), this.values.get("to"), zone)));
		return new PlayFilter(conditions);
	}

	/**
	 * Returns the words that somebody searches for. PostgreSQL takes no null character.
	 */
	public static String search(@Nullable String q) {
		String text = (q != null) ? q.replace("\0", "").strip() : "";
		return text.substring(0, Math.min(text.length(), MAX_SEARCH));
	}

	private Optional<OfKind> kind() {
		return MUSIC.equals(this.values.get("kind")) ? Optional.of(OfKind.MUSIC)
				: constant(PlayableKind.class, "kind").map(OfKind::new);
	}

	private <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
		return Stream.of(type.getEnumConstants())
			.filter((each) -> Slug.of(each).equals(this.values.get(name)))
			.findFirst();
	}

	private List<Condition> flags() {
		Map<String, Condition> flags = Map.of("skipped", new Skipped(), "uncounted", new Uncounted(), "counted",
				new Counted());
		return NAMES.stream().filter((name) -> flags.containsKey(name) && isSet(name)).map(flags::get).toList();
	}

	private boolean isSet(String name) {
		return "yes".equals(this.values.get(name));
	}

	// Hours of the clock are those in which something was heard.
	private List<Condition> times(DayRange days) {
		Optional<DayOfWeek> weekday = constant(DayOfWeek.class, "weekday");
		Optional<Integer> hour = Optional.ofNullable(this.values.get("hour"))
			.filter((text) -> HOUR.matcher(text).matches())
			.map(Integer::valueOf);
		if (weekday.isPresent() || hour.isPresent()) {
			return List.of(new Heard(days.interval()),
					new HeardAt(weekday.orElse(null), hour.orElse(null), days.zone(), days.interval()));
		}
		if (isSet("heard")) {
			return List.of(new Heard(days.interval()));
		}
		return days.isEverything() ? List.of() : List.of(new Began(days.interval()));
	}

}
