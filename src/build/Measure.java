import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the figures of the table in docs/architecture.md. Run it from the root of the
 * project: {@code java src/build/Measure.java}.
 */
class Measure {

	private static final int MOST_TYPES = 25;

	private static final int MOST_COLLABORATORS = 5;

	private static final int MOST_BODY_LINES = 200;

	private static final Pattern PUBLIC_TYPE = Pattern
		.compile("^public (?:\\w+ |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)", Pattern.MULTILINE);

	private static final Pattern COMPONENT = Pattern
		.compile("^@(?:Component|Controller|RestController|Service|Configuration|ControllerAdvice|RestControllerAdvice)",
				Pattern.MULTILINE);

	record Source(Path path, String text) {

		static Source of(Path path) {
			try {
				return new Source(path, Files.readString(path));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		List<String> lines() {
			return this.text.lines().toList();
		}

		String name() {
			return this.path.getFileName().toString().replace(".java", "");
		}

		String folder() {
			return this.path.getParent().toString().replaceFirst("^src/main/java/dev/earshot/?", "").replace('/', '.');
		}

		String module() {
			return folder().split("\\.")[0];
		}

		boolean isType() {
			return !name().equals("package-info");
		}

		long comments() {
			return lines().stream().map(String::strip).filter(Source::isComment).count();
		}

		private static boolean isComment(String line) {
			return line.startsWith("//") || line.startsWith("/*") || line.startsWith("*");
		}

		// Without what every file has: imports and blank lines.
		long code() {
			return lines().stream()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !isComment(line) && !line.startsWith("import "))
				.count();
		}

		long body() {
			int first = this.text.indexOf('{');
			return (first < 0) ? 0 : this.text.substring(first).lines().count();
		}

		String withoutComments() {
			return this.text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
		}

	}

	public static void main(String[] arguments) throws IOException {
		List<Source> main = sources("src/main/java");
		List<Source> test = sources("src/test/java");
		long raw = sum(main, (source) -> source.lines().size());
		long tests = sum(test, (source) -> source.lines().size());
		long comments = sum(main, Source::comments);
		print("lines of main", raw);
		print("lines of tests, per line of main", "%d, %.2f".formatted(tests, (double) tests / raw));
		print("comments, of all lines but blank ones and imports",
				"%.1f %%".formatted(100.0 * comments / (comments + sum(main, Source::code))));
		modules(main, raw);
		print("packages above " + MOST_TYPES + " types", packages(main));
		print("simple names that stand for two types", duplicates(main));
		print("public types that no other package uses", unused(main, test));
		print("constructors with more than " + MOST_COLLABORATORS + " collaborators", constructors(main));
		print("files with `default` in a switch", named(main, (source) -> source.withoutComments().contains("default ->")));
		print("files above " + MOST_BODY_LINES + " body lines", named(main, (source) -> source.body() > MOST_BODY_LINES));
	}

	private static List<Source> sources(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().map(Source::of).toList();
		}
	}

	private static long sum(List<Source> sources, ToLongFunction<Source> figure) {
		return sources.stream().mapToLong(figure).sum();
	}

	private static void print(String name, Object value) {
		System.out.println("| " + name + " | " + value + " |");
	}

	private static void modules(List<Source> main, long raw) {
		Map<String, Long> lines = main.stream()
			.filter((source) -> !source.module().isEmpty())
			.collect(Collectors.groupingBy(Source::module, TreeMap::new,
					Collectors.summingLong((source) -> source.lines().size())));
		print("share of each module", lines.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.map((module) -> "%s %.1f %%".formatted(module.getKey(), 100.0 * module.getValue() / raw))
			.collect(Collectors.joining(", ")));
	}

	private static String packages(List<Source> main) {
		return list(main.stream()
			.filter(Source::isType)
			.collect(Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((folder) -> folder.getValue() > MOST_TYPES)
			.map((folder) -> folder.getKey() + " " + folder.getValue())
			.toList());
	}

	private static String duplicates(List<Source> main) {
		return list(main.stream()
			.filter((source) -> source.isType() && !source.folder().equals("spotify.payload"))
			.collect(Collectors.groupingBy(Source::name, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((name) -> name.getValue() > 1)
			.map(Map.Entry::getKey)
			.toList());
	}

	private static String unused(List<Source> main, List<Source> test) {
		List<Source> all = Stream.concat(main.stream(), test.stream()).toList();
		List<String> unused = new ArrayList<>();
		for (Source source : main) {
			Matcher type = PUBLIC_TYPE.matcher(source.text());
			if (!source.folder().isEmpty() && type.find() && all.stream().noneMatch((other) -> uses(other, source))) {
				unused.add(source.name());
			}
		}
		return list(unused);
	}

	private static boolean uses(Source other, Source source) {
		return !other.path().getParent().endsWith(source.path().getParent().subpath(3, source.path().getNameCount() - 1))
				&& Pattern.compile("\\b" + source.name() + "\\b").matcher(other.text()).find();
	}

	private static String constructors(List<Source> main) {
		return named(main, (source) -> COMPONENT.matcher(source.text()).find() && mostParameters(source) > MOST_COLLABORATORS);
	}

	private static int mostParameters(Source source) {
		return Pattern.compile("(?m)^\\t(?:public |private |protected )?" + source.name() + "\\(([^)]*)\\)[^;{]*\\{")
			.matcher(source.withoutComments())
			.results()
			.mapToInt((constructor) -> parameters(constructor.group(1)))
			.max()
			.orElse(0);
	}

	private static int parameters(String list) {
		String plain = list.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
		return plain.isBlank() ? 0 : plain.split(",").length;
	}

	private static String named(List<Source> sources, Predicate<Source> condition) {
		return list(sources.stream().filter(condition).sorted(Comparator.comparing(Source::name)).map(Source::name).toList());
	}

	private static String list(List<String> names) {
		return names.isEmpty() ? "0" : names.size() + ": " + String.join(", ", names);
	}

}
