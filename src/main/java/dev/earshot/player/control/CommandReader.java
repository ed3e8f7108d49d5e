package dev.earshot.player.control;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Converts a name and parameters, from a form or from JSON, to a command.
 */
@Component
class CommandReader {

	private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z_-]{1,128}");

	// Some programming languages write all numbers with decimals.
	private static final Pattern WHOLE_NUMBER = Pattern.compile("(?<whole>-?[0-9]{1,10})([.]0{1,10})?");

	private static final Set<String> QUEUEABLE = Set.of("track", "episode");

	private static final Set<String> PLAYABLE = Set.of("track", "episode", "album", "artist", "playlist", "show");

	private static final Set<String> SAVABLE = Set.of("track", "episode", "album", "show");

	private static final Set<String> REPEAT = Set.of("off", "context", "track");

	private final SeekPositions positions;

	CommandReader(SeekPositions positions) {
		this.positions = positions;
	}

	Command read(String name, Map<String, String> parameters, AccountId account) {
		return switch (name) {
			case "play" -> play(parameters);
			case "pause" -> new Command.Pause();
			case "next" -> new Command.Next();
			case "previous" -> new Command.Previous();
			case "seek" -> new Command.Seek(position(parameters, account));
			case "volume" -> new Command.Volume(volume(parameters.get("volume")));
			case "shuffle" -> new Command.Shuffle(bool(parameters.get("state"), InvalidParameter.BAD_STATE));
			case "repeat" -> new Command.Repeat(repeat(parameters.get("state")));
			case "transfer" -> new Command.Transfer(required(device(parameters)), playFlag(parameters.get("play")));
			case "queue" -> new Command.Enqueue(uri(parameters.get("uri"), QUEUEABLE));
			case "like" -> new Command.Save(uri(parameters.get("uri"), SAVABLE), true);
			case "unlike" -> new Command.Save(uri(parameters.get("uri"), SAVABLE), false);
			default -> throw new InvalidCommand(InvalidParameter.UNKNOWN_COMMAND);
		};
	}

	private static Command play(Map<String, String> parameters) {
		String uri = parameters.get("uri");
		return (uri != null) ? new Command.Play(uri(uri, PLAYABLE), device(parameters))
				: new Command.Resume(device(parameters));
	}

	private Duration position(Map<String, String> parameters, AccountId account) {
		String by = parameters.get("by");
		return (by != null) ? this.positions.relative(number(by, InvalidParameter.BAD_POSITION), account)
				: this.positions.absolute(number(parameters.get("position"), InvalidParameter.BAD_POSITION), account);
	}

	private static int volume(@Nullable String text) {
		long percent = number(text, InvalidParameter.BAD_VOLUME);
		if (percent < 0 || percent > 100) {
			throw new InvalidCommand(InvalidParameter.BAD_VOLUME);
		}
		return (int) percent;
	}

	private static long number(@Nullable String text, InvalidParameter parameter) {
		Matcher number = WHOLE_NUMBER.matcher(Objects.requireNonNullElse(text, ""));
		if (!number.matches()) {
			throw new InvalidCommand(parameter);
		}
		return Long.parseLong(number.group("whole"));
	}

	private static boolean playFlag(@Nullable String text) {
		return text != null && bool(text, InvalidParameter.BAD_STATE);
	}

	private static boolean bool(@Nullable String text, InvalidParameter parameter) {
		if (!"true".equals(text) && !"false".equals(text)) {
			throw new InvalidCommand(parameter);
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

	private static @Nullable String device(Map<String, String> parameters) {
		String device = parameters.get("device");
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
