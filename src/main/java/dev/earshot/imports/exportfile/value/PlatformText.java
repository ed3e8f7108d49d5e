package dev.earshot.imports.exportfile.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.earshot.history.log.DeviceClass;
import org.jspecify.annotations.Nullable;

/**
 * Reduces what an export says of a device to its class. The text may hold the serial
 * number of a device, and is kept only while a file is read.
 */
public final class PlatformText {

	private static final int MAX_REMEMBERED = 500;

	// The first that is found decides: a browser names its system, too.
	private static final List<Rule> RULES = List.of(rule("web_?player", DeviceClass.WEB),
			rule("tv|tvos|tizen|webos|chromecast|ps[345]|playstation|scei|xbox|roku|fire|stb|bravia", DeviceClass.TV),
			rule("car|carthing|automotive|tesla|android_auto|carplay", DeviceClass.CAR),
			rule("echo|salmon|sonos|speaker|soundbar|avr|cast|homepod|bose|denon|yamaha|onkyo", DeviceClass.SPEAKER),
			rule("android|ios|iphone|ipad|windows[ _]phone|watch|watchos|garmin", DeviceClass.PHONE),
			rule("windows|osx|os x|macos|linux|chromeos", DeviceClass.COMPUTER));

	private final Map<String, DeviceClass> remembered = new HashMap<>();

	public DeviceClass device(@Nullable String platform) {
		if (this.remembered.size() > MAX_REMEMBERED) {
			this.remembered.clear();
		}
		return (platform != null) ? this.remembered.computeIfAbsent(platform, PlatformText::read) : DeviceClass.OTHER;
	}

	private static DeviceClass read(String platform) {
		String text = platform.toLowerCase(Locale.ROOT);
		return RULES.stream()
			.filter((rule) -> rule.words().matcher(text).find())
			.map(Rule::device)
			.findFirst()
			.orElse(DeviceClass.OTHER);
	}

	private static Rule rule(String words, DeviceClass device) {
		return new Rule(Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])"), device);
	}

	private record Rule(Pattern words, DeviceClass device) {
	}

}
