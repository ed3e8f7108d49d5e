package dev.earshot.player.control;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes a command of a name and parameters, whether they come from a form or from JSON.
 */
@Component
class CommandReader {

	private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z_-]{1,128}");

	// Some languages know only numbers that have decimals.
	private static final Pattern WHOLE_NUMBER = Pattern.compile("(?<whole>-?[0-9]{1,10})([.]0{1,10})?");

	private static final Set<String> QUEUEABLE = Set.of("track", "episode");

	private static final Set<String> PLAYABLE = Set.of("track", "episode", "album", "artist", "playlist", "show");

	private static final Set<String> SAVABLE = Set.of("track", "episode", "album", "show");

	private static final Set<String> REPEAT = Set.of("off", "context", "track");

	private final SeekPositions positions;

	CommandReader(SeekPositions positions) {
		this.positions = positions;
	}

	/**
	 * Reads a command.
	 * @param name what to do
	 * @param given the parameters
	 * @param account whose player, to know how long is what plays
	 * @return the command
	 * @throws InvalidCommand if it cannot be
	 * @throws SpotifyRefused if it takes what plays to be read, and that is not known
	 */
	Command read(String name, Map<String, String> given, AccountId account) {
		return switch (name) {
			case "play" -> play(given);
			case "pause" -> new Command.Pause();
			case "next" -> new Command.Next();
			case "previous" -> new Command.Previous();
			case "seek" -> new Command.Seek(position(given, account));
			case "volume" -> new Command.Volume(volume(given.get("volume")));
			case "shuffle" -> new Command.Shuffle(bool(given.get("state"), InvalidParameter.BAD_STATE));
			case "repeat" -> new Command.Repeat(repeat(given.get("state")));
			case "transfer" -> new Command.Transfer(required(device(given)), playFlag(given.get("play")));
			case "queue" -> new Command.Enqueue(uri(given.get("uri"), QUEUEABLE));
			case "like" -> new Command.Keep(uri(given.get("uri"), SAVABLE), true);
			case "unlike" -> new Command.Keep(uri(given.get("uri"), SAVABLE), false);
			default -> throw new InvalidCommand(InvalidParameter.UNKNOWN_COMMAND);
		};
	}

	private static Command play(Map<String, String> given) {
		String uri = given.get("uri");
		return (uri != null) ? new Command.Play(uri(uri, PLAYABLE), device(given)) : new Command.Resume(device(given));
	}

	private Duration position(Map<String, String> given, AccountId account) {
		String by = given.get("by");
		return (by != null) ? this.positions.relative(number(by, InvalidParameter.BAD_POSITION), account)
				: this.positions.absolute(number(given.get("position"), InvalidParameter.BAD_POSITION), account);
	}

	private static int volume(@Nullable String text) {
		long percent = number(text, InvalidParameter.BAD_VOLUME);
		if (percent < 0 || percent > 100) {
			throw new InvalidCommand(InvalidParameter.BAD_VOLUME);
		}
		return (int) percent;
	}

	private static long number(@Nullable String text, InvalidParameter otherwise) {
		Matcher number = WHOLE_NUMBER.matcher(Objects.requireNonNullElse(text, ""));
		if (!number.matches()) {
			throw new InvalidCommand(otherwise);
		}
		return Long.parseLong(number.group("whole"));
	}

	private static boolean playFlag(@Nullable String text) {
		return text != null && bool(text, InvalidParameter.BAD_STATE);
	}

	private static boolean bool(@Nullable String text, InvalidParameter otherwise) {
		if (!"true".equals(text) && !"false".equals(text)) {
			throw new InvalidCommand(otherwise);
		}
		return "true".equals(text);
	}

	private static String repeat(@Nullable String state) {
		if (state == null || !REPEAT.contains(state)) {
			throw new InvalidCommand(InvalidParameter.BAD_STATE);
		}
		return state;
	}

	private static SpotifyUri uri(@Nullable String text, Set<String> kinds) {
		return CatalogueReference.read(Objects.requireNonNullElse(text, ""))
			.filter((uri) -> kinds.contains(uri.type()))
			.orElseThrow(() -> new InvalidCommand(InvalidParameter.BAD_URI));
	}

	private static @Nullable String device(Map<String, String> given) {
		String device = given.get("device");
		if (device != null && !DEVICE.matcher(device).matches()) {
			throw new InvalidCommand(InvalidParameter.BAD_DEVICE);
		}
		return device;
	}

	private static String required(@Nullable String device) {
		if (device == null) {
			throw new InvalidCommand(InvalidParameter.BAD_DEVICE);
		}
		return device;
	}

}
