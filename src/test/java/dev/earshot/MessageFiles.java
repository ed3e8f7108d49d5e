package dev.earshot;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The message files of a folder, by their names without the ending. A translation has its
 * language behind an underscore, as in {@code account_de}.
 */
public final class MessageFiles {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

	private final Map<String, Map<String, String>> files = new TreeMap<>();

	private MessageFiles(Path folder) {
		try (Stream<Path> found = Files.list(folder)) {
			for (Path file : found.toList()) {
				this.files.put(file.getFileName().toString().replace(".properties", ""), read(file));
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Returns the files of the program.
	 * @return the files, read from the sources
	 */
	public static MessageFiles ofEarshot() {
		return in(Path.of(System.getProperty("basedir", ""), "src/main/resources/messages"));
	}

	static MessageFiles in(Path folder) {
		return new MessageFiles(folder);
	}

	Stream<String> texts() {
		return this.files.values().stream().flatMap((messages) -> messages.values().stream());
	}

	private static Map<String, String> read(Path file) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			messages.load(reader);
		}
		return messages.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap((key) -> key, messages::getProperty, (one, _) -> one, TreeMap::new));
	}

	/**
	 * Returns the texts as the program reads them.
	 * @return a message source of all files
	 */
	public ResourceBundleMessageSource source() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasenames(names().stream().map("messages/"::concat).toArray(String[]::new));
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

	/**
	 * Returns the keys in the default language.
	 * @return the keys of all files
	 */
	public Set<String> keys() {
		return names().stream().flatMap((name) -> of(name).keySet().stream()).collect(Collectors.toSet());
	}

	Set<String> names() {
		return this.files.keySet()
			.stream()
			.filter((name) -> !name.contains("_"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Returns the languages that at least one file is translated into.
	 * @return language tags, without the default language
	 */
	public Set<String> languages() {
		return this.files.keySet()
			.stream()
			.filter((name) -> name.contains("_"))
			.map((name) -> name.substring(name.indexOf('_') + 1).replace('_', '-'))
			.collect(Collectors.toSet());
	}

	List<String> keysInTwoFiles() {
		Collection<List<String>> filesByKey = names().stream()
			.flatMap((name) -> of(name).keySet().stream())
			.collect(Collectors.groupingBy((key) -> key))
			.values();
		return filesByKey.stream().filter((same) -> same.size() > 1).map(List::getFirst).toList();
	}

	/**
	 * Compares each file with its translations, and each language with the others, which
	 * must not lack a file.
	 */
	List<String> differencesOfTranslations() {
		List<String> differences = new ArrayList<>();
		languages().forEach((language) -> names().forEach((name) -> compare(name, language, differences)));
		return differences;
	}

	private void compare(String name, String language, List<String> differences) {
		String translation = name + "_" + language.replace('-', '_');
		Map<String, String> original = of(name);
		Map<String, String> translated = of(translation);
		original.keySet()
			.stream()
			.filter((key) -> !translated.containsKey(key))
			.forEach((key) -> differences.add(translation + " lacks " + key));
		translated.keySet()
			.stream()
			.filter((key) -> !original.containsKey(key))
			.forEach((key) -> differences.add(translation + " has the unknown " + key));
		original.keySet()
			.stream()
			.filter(translated::containsKey)
			.filter((key) -> !placeholders(original, key).equals(placeholders(translated, key)))
			.forEach((key) -> differences.add(translation + " has other placeholders in " + key));
	}

	private Map<String, String> of(String file) {
		return this.files.getOrDefault(file, Map.of());
	}

	private static Set<String> placeholders(Map<String, String> texts, String key) {
		return PLACEHOLDER.matcher(texts.getOrDefault(key, ""))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

}
