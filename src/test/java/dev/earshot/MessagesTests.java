package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.account.login.LoginRefusals;
import dev.earshot.core.Refusal;
import dev.earshot.core.Slug;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.web.RequestRejection;
import dev.earshot.webhooks.http.TargetRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word of every page is in the message file of a module, in each language that
 * there is, every word there is used, and no page carries script or style of its own,
 * which its Content-Security-Policy would refuse. A picture has no other place for its
 * style.
 */
class MessagesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern CONTRIBUTION = Pattern
		.compile("new (?:NavigationEntry|Notice|NotificationText|RecapText|MoveText)\\([^;]*;");

	private static final Pattern LITERAL_KEY = Pattern.compile("\"(\\w[\\w-]*(?:\\.[\\w-]+)+)\"");

	private static final Path EXAMPLES = Path.of("src/test/resources/dev/earshot/messages");

	private final MessageFiles files = MessageFiles.ofEarshot();

	private final Set<String> keys = this.files.keys();

	@Test
	void noPageSpeaksInWordsOfItsOwn() {
		assertThat(pages().literals).isEmpty();
	}

	@Test
	void noPageCarriesScriptOrStyle() {
		assertThat(pages().inline).isEmpty();
	}

	@Test
	void allWordsThatPagesAskForExist() {
		assertThat(pages().keys).allSatisfy((asked) -> assertThat(this.keys).anyMatch(asked(asked)::matches));
	}

	@Test
	void allWordsAreUsed() {
		Set<String> asked = pages().keys;
		assertThat(this.keys).allSatisfy((key) -> assertThat(asked).anyMatch((ask) -> asked(ask).matches(key)));
	}

	@Test
	void findsKeysThatModulesContributeToTheLayout() {
		assertThat(contributed("""
				new NavigationEntry(7, "tea", "/tea.html", "tea.title", null);
				new Notice("cup", "tea.cold", days, "/tea",
						"tea.cold.next");
				new Other("tea.other");
				""")).containsExactlyInAnyOrder("tea.title", "tea.cold", "tea.cold.next");
	}

	@Test
	void allRefusalsSayWhatHappenedAndWhatToDo() {
		assertThat(refusals().flatMap((code) -> Stream.of("refusal." + code, "refusal." + code + ".next")))
			.isSubsetOf(this.keys);
	}

	@Test
	void allReasonsToRefuseAnAddressAreSaid() {
		assertThat(Stream.of(TargetRefusal.values()).map((refusal) -> "webhook.url." + refusal.code()))
			.isSubsetOf(this.keys);
	}

	private static Stream<String> refusals() {
		Stream<String> bySpotify = Stream.of(SpotifyRefusal.class.getPermittedSubclasses())
			.filter((kind) -> kind != NotCarriedOut.class)
			.map(Slug::of);
		Stream<Refusal> others = Stream
			.of(Stream.of(NotCarriedOut.Reason.values()).map(NotCarriedOut::new), Stream.of(LoginRefusals.ALL),
					Stream.of(RequestRejection.values()))
			.flatMap((refusals) -> refusals);
		return Stream.concat(bySpotify, others.map(Refusal::code));
	}

	@Test
	void thereIsAFileForEachModuleThatSpeaks() {
		assertThat(this.files.names())
			.allSatisfy((name) -> assertThat(Path.of("src/main/java/dev/earshot", name)).isDirectory());
	}

	@Test
	void theProgramReadsEveryFile() throws IOException {
		var application = new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"));
		Object basenames = application.getFirst().getProperty("spring.messages.basename");
		assertThat(StringUtils.commaDelimitedListToSet((String) basenames))
			.containsExactlyInAnyOrderElementsOf(this.files.names().stream().map("messages/"::concat).toList());
	}

	@Test
	void noKeyIsInTwoFiles() {
		assertThat(this.files.keysInTwoFiles()).isEmpty();
	}

	@Test
	void allLanguagesSayTheSame() {
		assertThat(this.files.differencesOfTranslations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 17 })
	void canBeSaidOfEachNumber(int number) {
		Object[] numbers = Collections.nCopies(10, number).toArray();
		assertThat(this.files.texts().filter((text) -> text.contains(",choice,")))
			.allSatisfy((text) -> assertThat(new MessageFormat(text).format(numbers)).doesNotContain("{", "choice"));
	}

	@Test
	void findsAKeyInTwoFiles() {
		assertThat(MessageFiles.in(EXAMPLES.resolve("twice")).keysInTwoFiles()).containsExactly("tea.title");
	}

	@Test
	void findsWhatATranslationLacksOrMakesUp() {
		assertThat(MessageFiles.in(EXAMPLES.resolve("crooked")).differencesOfTranslations()).containsExactly(
				"milk_de lacks milk.title", "tea_de lacks tea.title", "tea_de has the unknown tea.pot",
				"tea_de has other placeholders in tea.for");
	}

	@Test
	void letsATranslationPutPlaceholdersInAnotherOrder() {
		MessageFiles straight = MessageFiles.in(EXAMPLES.resolve("straight"));
		assertThat(straight.languages()).containsExactly("de");
		assertThat(straight.differencesOfTranslations()).isEmpty();
	}

	@Test
	void findsWordsBetweenTags() {
		assertThat(scan("<p>Hello</p>").literals).hasSize(1);
		assertThat(scan("<p>, · – [[#{greeting}]]</p>").literals).isEmpty();
	}

	@Test
	void findsWordsInAttributesThatAreReadOut() {
		assertThat(scan("<img alt=\"Cover\">").literals).hasSize(1);
		assertThat(scan("<input placeholder=\"Name\" title=\"Yours\">").literals).hasSize(2);
		assertThat(scan("<img alt=\"\" class=\"cover\">").literals).isEmpty();
	}

	@Test
	void findsWordsInExpressions() {
		assertThat(scan("<p th:text=\"'Hello ' + ${name}\"></p>").literals).hasSize(1);
		assertThat(scan("<p th:aria-label=\"|Hello ${name}|\"></p>").literals).hasSize(1);
		assertThat(scan("<p th:text=\"${on ? 'On' : 'Off'}\"></p>").literals).hasSize(1);
		assertThat(scan("<p th:text=\"${kind == 'track'} ? #{track} : #{|kind.${kind}|}\"></p>").literals).isEmpty();
	}

	@Test
	void findsKeysInEveryForm() {
		assertThat(scan("<p th:text=\"#{a.b}\" th:title=\"#{c(${x})}\">[[#{d}]]</p>").keys).containsExactly("a.b", "c",
				"d");
		assertThat(scan("<p th:text=\"#{|a.${x ? 'b' : 'c'}.next|}\"></p>").keys).containsExactly("a.*.next");
		assertThat(scan("<p th:text=\"${#messages.msgOrNull('a.' + x)}\"></p>").keys).containsExactly("a.*");
	}

	@Test
	void findsScriptAndStyle() {
		assertThat(scan("<style>p {}</style>").inline).hasSize(1);
		assertThat(scan("<script>go()</script>").inline).hasSize(1);
		assertThat(scan("<p style=\"color: red\" onclick=\"go()\" th:style=\"${x}\"></p>").inline).hasSize(3);
		assertThat(scan("<script type=\"module\" th:src=\"@{/js/page.js}\"></script>").inline).isEmpty();
	}

	@Test
	void matchesAskedKeysWordByWord() {
		assertThat(asked("a.*").matches("a.b-c")).isTrue();
		assertThat(asked("a.*").matches("a.b.next")).isFalse();
		assertThat(asked("a.b").matches("aab")).isFalse();
	}

	private static TemplateScan pages() {
		TemplateScan scan = new TemplateScan();
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			for (Path file : files.filter((path) -> path.toString().matches(".+\\.(html|svg)")).toList()) {
				scan.read(file.toString(), Files.readString(file));
			}
			scan.keys.addAll(contributed());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return scan;
	}

	private static Set<String> contributed() throws IOException {
		Set<String> keys = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				keys.addAll(contributed(Files.readString(file)));
			}
		}
		return keys;
	}

	private static Set<String> contributed(String java) {
		return CONTRIBUTION.matcher(java)
			.results()
			.flatMap((found) -> LITERAL_KEY.matcher(found.group()).results())
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
	}

	private static TemplateScan scan(String html) {
		TemplateScan scan = new TemplateScan();
		scan.read("here", html);
		return scan;
	}

	private static Asked asked(String key) {
		return new Asked(Pattern.compile(key.replace(".", "\\.").replace("*", "[\\w-]+")));
	}

	private record Asked(Pattern pattern) {

		boolean matches(String key) {
			return this.pattern.matcher(key).matches();
		}

	}

}
