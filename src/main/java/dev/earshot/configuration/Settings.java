package dev.earshot.configuration;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.earshot.setup.CredentialsFormat;
import dev.earshot.web.PublicUrl;
import org.apache.catalina.util.NetMask;

/**
 * All settings that have a variable, with the rule for each value.
 */
final class Settings {

	private static final String CALLS = "a whole number of calls a day, at least 1";

	private static final String SPOTIFY = "an http:// or https:// address";

	// @formatter:off
	static final List<Setting> ALL = List.of(
		shown("SPOTIFY_CLIENT_ID", "earshot.setup.client-id", CredentialsFormat::mayBeIssued,
				"the client ID that Spotify's dashboard shows for your app"),
		secret("SPOTIFY_CLIENT_SECRET", "earshot.setup.client-secret", CredentialsFormat::mayBeIssued,
				"the client secret that Spotify's dashboard shows for your app"),
		shown("EARSHOT_PUBLIC_URL", "earshot.public-url", PublicUrl::isUsable, PublicUrl.REQUIREMENT),
		shown("SERVER_PORT", "server.port", number(0, 65_535), "the number of a port, from 1 to 65535"),
		// The third strategy, framework, trusts every client.
		shown("SERVER_FORWARD_HEADERS_STRATEGY", "server.forward-headers-strategy", oneOf("none|native"),
				"none or native"),
		shown("EARSHOT_TRUSTED_PROXIES", "earshot.web.trusted-proxies", Settings::areAddresses,
				"IP addresses, or blocks of them such as 10.1.0.0/16, with commas between them"),
		shown("EARSHOT_SIGN_UP", "earshot.account.sign-up", oneOf("invite|open"), "invite or open"),
		shown("EARSHOT_STREAMS_PER_ADDRESS", "earshot.live.streams-per-address", number(1, 1_000_000),
				"a whole number of streams, from 1 to 1000000"),
		shown("EARSHOT_DATA_DIR", "earshot.storage.data-directory", Settings::isPath,
				"the path of a directory; shells alone know what ~ and $HOME stand for"),
		secret("EARSHOT_KEY", "earshot.storage.key", matching("[0-9A-Fa-f]{64}"),
				"64 hexadecimal digits (openssl rand -hex 32)"),
		secret("EARSHOT_KEY_PREVIOUS", "earshot.storage.key-previous", matching("[0-9A-Fa-f]{64}"),
				"64 hexadecimal digits, the key before it"),
		secret("EARSHOT_DATABASE_URL", "earshot.storage.database-url", matching("jdbc:postgresql:.+"),
				"an address such as jdbc:postgresql://127.0.0.1:5432/earshot"),
		shown("EARSHOT_DATABASE_USERNAME", "earshot.storage.database-username", (_) -> true, "a name"),
		secret("EARSHOT_DATABASE_PASSWORD", "earshot.storage.database-password", (_) -> true, "a password"),
		secret("EARSHOT_METRICS_TOKEN", "earshot.metrics.token", matching("[\\w.~+/=-]{16,}"),
				"at least 16 letters and digits (openssl rand -hex 32)"),
		secret("EARSHOT_BACKUP_PASSPHRASE", "earshot.backup.passphrase", matching("(?s).{12,1000}"),
				"a pass phrase of at least 12 characters"),
		shown("EARSHOT_BACKUP_DIR", "earshot.backup.directory", Settings::isPath, "the path of a directory"),
		shown("EARSHOT_BACKUP_INTERVAL", "earshot.backup.interval", matching("[1-9]\\d{0,3}[hd]"),
				"a number of hours or days, such as 12h or 7d"),
		shown("EARSHOT_BACKUP_KEEP", "earshot.backup.keep", number(1, 10_000), "a whole number of backups, at least 1"),
		shown("EARSHOT_WEBHOOK_HOSTS", "earshot.webhook.hosts", Settings::areHosts,
				"names or addresses of hosts with commas between them, without https://, port or path"),
		shown("EARSHOT_PROVIDER_HOSTS", "earshot.providers.hosts", Settings::areHosts,
				"names or addresses of hosts with commas between them, without https://, port or path"),
		shown("EARSHOT_SMTP_HOST", "earshot.notifications.smtp-host", matching("[A-Za-z0-9.:-]+"), "the name of a mail server"),
		shown("EARSHOT_SMTP_PORT", "spring.mail.port", number(1, 65_535), "the number of a port, from 1 to 65535"),
		shown("EARSHOT_SMTP_SSL", "spring.mail.ssl.enabled", oneOf("true|false"), "true or false"),
		shown("EARSHOT_SMTP_STARTTLS_REQUIRED", "spring.mail.properties.mail.smtp.starttls.required", oneOf("true|false"), "true or false"),
		shown("EARSHOT_SMTP_USERNAME", "spring.mail.username", (_) -> true, "a name"),
		secret("EARSHOT_SMTP_PASSWORD", "spring.mail.password", (_) -> true, "a password"),
		shown("EARSHOT_SMTP_FROM", "earshot.notifications.from", matching("[^\\s@]+@[^\\s@]+"), "an e-mail address"),
		shown("EARSHOT_LASTFM_API_KEY", "earshot.scrobbling.lastfm.api-key", matching("[0-9A-Fa-f]{32}"),
				"the API key that Last.fm shows for your API account, 32 hexadecimal digits"),
		secret("EARSHOT_LASTFM_SECRET", "earshot.scrobbling.lastfm.secret", matching("[0-9A-Fa-f]{32}"),
				"the shared secret that Last.fm shows for your API account, 32 hexadecimal digits"),
		shown("EARSHOT_SPOTIFY_PLAN_PLAYER", "earshot.spotify.plan.player", number(1, Integer.MAX_VALUE), CALLS),
		shown("EARSHOT_SPOTIFY_PLAN_LIBRARY", "earshot.spotify.plan.library", number(1, Integer.MAX_VALUE), CALLS),
		shown("EARSHOT_SPOTIFY_PLAN_SEARCH", "earshot.spotify.plan.search", number(1, Integer.MAX_VALUE), CALLS),
		shown("EARSHOT_SPOTIFY_PLAN_CATALOGUE", "earshot.spotify.plan.catalogue", number(1, Integer.MAX_VALUE), CALLS),
		shown("EARSHOT_SPOTIFY_PLAN_PROFILE", "earshot.spotify.plan.profile", number(1, Integer.MAX_VALUE), CALLS),
		shown("EARSHOT_SPOTIFY_ACCOUNTS_URL", "earshot.spotify.accounts-url", Settings::isHttp, SPOTIFY),
		shown("EARSHOT_SPOTIFY_API_URL", "earshot.spotify.api-url", Settings::isHttp, SPOTIFY));
	// @formatter:on

	// Where Java and Tomcat put temporary files; Java has a value without any variable.
	static final Setting TEMPORARY_FILES = shown("java.io.tmpdir", "java.io.tmpdir",
			(path) -> Files.isWritable(Path.of(path)),
			"a directory that the user who runs Earshot may write to (in Docker: --tmpfs /tmp)");

	private static final Pattern HOST = Pattern
		.compile("[\\p{L}\\p{N}._-]*|(?=.*:.*:)[0-9A-Fa-f:.]+|\\[[0-9A-Fa-f:.]+]");

	private Settings() {
	}

	private static Setting shown(String variable, String property, Predicate<String> rule, String expected) {
		return new Setting(variable, property, false, rule, expected);
	}

	private static Setting secret(String variable, String property, Predicate<String> rule, String expected) {
		return new Setting(variable, property, true, rule, expected);
	}

	private static Predicate<String> matching(String regex) {
		return Pattern.compile(regex).asMatchPredicate();
	}

	private static Predicate<String> oneOf(String names) {
		return Pattern.compile(names, Pattern.CASE_INSENSITIVE).asMatchPredicate();
	}

	private static Predicate<String> number(int least, int most) {
		return (text) -> {
			try {
				int number = Integer.parseInt(text);
				return least <= number && number <= most;
			}
			catch (NumberFormatException ex) {
				return false;
			}
		};
	}

	private static boolean isHttp(String text) {
		try {
			URI address = new URI(text);
			return address.getHost() != null && address.getScheme() instanceof String scheme
					&& List.of("http", "https").contains(scheme);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static boolean isPath(String text) {
		try {
			return !Path.of(text).startsWith("~") && !text.startsWith("$");
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	private static boolean areHosts(String text) {
		return Stream.of(text.split(",")).map(String::strip).allMatch((host) -> HOST.matcher(host).matches());
	}

	private static boolean areAddresses(String text) {
		return Stream.of(text.split(",")).map(String::strip).allMatch(Settings::isAddress);
	}

	private static boolean isAddress(String text) {
		try {
			InetAddress.ofLiteral(text.replaceFirst("/.*", ""));
			new NetMask(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	static boolean isKnown(String variable) {
		return ALL.stream().anyMatch((setting) -> setting.hasName(variable));
	}

	// The variable with the most similar name, if any is similar enough.
	static Optional<String> nearest(String unknown) {
		int close = 1 + Setting.stem(unknown).length() / 3;
		return ALL.stream()
			.filter((setting) -> setting.distance(unknown) <= close)
			.min(Comparator.comparing((setting) -> setting.distance(unknown)))
			.map(Setting::variable);
	}

}
