package dev.earshot.outputs.overlay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.Raw;
import dev.earshot.Visitor;
import dev.earshot.Visitor.Page;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.Impatience;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Opens the overlay as a browser source does, without its scripts.
 */
class OverlayIntegrationTests {

	private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/(?:css|js|s)/[^\"]+)\"");

	private static final Pattern SCRIPT = Pattern.compile("src=\"(/js/[0-9a-f]+/)overlay\\.js\"");

	private static final Pattern IMPORT = Pattern.compile("from '\\./(\\w+\\.js)'");

	private static final String HARMFUL = "</style><script>alert(1)</script> } ";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	private final Visitor audience = earshot.visitor();

	private TestLink link;

	@BeforeEach
	void share() {
		this.link = TestLink.of(earshot, Output.OVERLAY);
		await().untilAsserted(() -> assertThat(overlay("").body()).contains("Harbor Lights"));
	}

	@Test
	void showsWhatPlaysBeforeAnyScriptRuns() {
		assertThat(overlay("").body()).contains("data-state=\"playing\"", "title=\"Harbor Lights, Low Tide\"",
				"Paper Harbor, Nilsa Brandt", "aria-label=\"Cover of Salt Maps\"", "https://open.spotify.com/track/");
	}

	@Test
	void showsNothingOldAtFirstIfNobodyHasLookedForLong() {
		earshot.spotify().listener().skip();
		earshot.restart();
		assertThat(overlay("").body()).doesNotContain("Harbor Lights");
		await().untilAsserted(() -> assertThat(overlay("").body()).contains("title=\"Tin Roof Radio\""));
	}

	@Test
	void mayStandAnywhereAndLoadsNothingFromElsewhere() {
		Page page = overlay("");
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'",
				"frame-ancestors *");
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.headers().map()).doesNotContainKeys("x-frame-options", "set-cookie");
	}

	@Test
	void weighsLessThanThirtyKilobytesWithoutArtwork() {
		Page page = overlay("");
		List<String> files = FILES.matcher(page.body()).results().map((file) -> file.group(1)).toList();
		assertThat(files).anyMatch((file) -> file.startsWith("/css/overlay"))
			.anyMatch((file) -> file.endsWith("/overlay.js"))
			.anyMatch((file) -> file.contains("/overlay.css"));
		String version = version(page);
		Stream<String> imported = imports(version, "overlay.js").stream().map(version::concat);
		long weight = Stream.concat(Stream.of(page.body()), Stream.concat(files.stream(), imported).map(this::text))
			.mapToLong((text) -> text.getBytes(StandardCharsets.UTF_8).length)
			.sum();
		assertThat(weight).isLessThan(30 * 1024);
	}

	private String text(String file) {
		return this.audience.get(file).body();
	}

	@Test
	void importsScriptsOfItsOwnVersionThatAreKeptForAYear() {
		String version = version(overlay(""));
		assertThat(imports(version, "overlay.js"))
			.containsExactlyInAnyOrder("duration.js", "output.js", "picture.js", "stream.js")
			.allSatisfy((script) -> assertThat(this.audience.get(version + script)).satisfies((file) -> {
				assertThat(file.status()).isEqualTo(200);
				assertThat(file.header("Cache-Control")).isEqualTo("max-age=31536000");
			}));
		assertThat(this.audience.get("/js/0123456789abcdef/stream.js").status()).isEqualTo(404);
	}

	private static String version(Page page) {
		return SCRIPT.matcher(page.body()).results().findFirst().orElseThrow().group(1);
	}

	private Set<String> imports(String version, String script) {
		Set<String> direct = IMPORT.matcher(text(version + script))
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
		return Stream.concat(direct.stream(), direct.stream().flatMap((other) -> imports(version, other).stream()))
			.collect(Collectors.toSet());
	}

	@Test
	void looksAsItsOwnerAndItsAddressSay() {
		options(Map.of("overlay.look", "card", "overlay.theme", "light", "overlay.size", "80"));
		assertThat(overlay("").body()).contains("data-look=\"card\"", "data-theme=\"light\"",
				"data-hide-idle=\"true\"");
		assertThat(overlay("?look=lower-third&align=top-right&hide-idle=no&hide-after=7&motion=none&size=150").body())
			.contains("data-look=\"lower-third\"", "data-theme=\"light\"", "data-align=\"top-right\"",
					"data-hide-idle=\"false\"", "data-hide-after=\"7\"", "data-motion=\"none\"");
		assertThat(style("").body()).contains("--size: 0.80;");
		assertThat(style("?size=150").body()).contains("--size: 1.50;");
	}

	@Test
	void ignoresWhatIsNotPossible() {
		assertThat(overlay("?look=neon&size=9000&hide-after=x&theme=%22%3E").body()).contains("data-look=\"bar\"",
				"data-theme=\"dark\"", "data-hide-after=\"0\"");
		assertThat(style("?size=9000").body()).contains("--size: 1.00;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "size=150%", "size=%zz", "align={top}", "hide-after=|", "theme=%E2%28" })
	void ignoresWhatCannotBeReadAtAll(String option) throws IOException {
		String address = "overlay?motion=fade&" + option + "&look=tower";
		assertThat(Raw.get(earshot, this.link.path(address))).startsWith("HTTP/1.1 200")
			.contains("data-look=\"tower\"", "data-theme=\"dark\"", "data-motion=\"fade\"");
		address = address.replaceFirst("overlay", "overlay.css") + "&size=80";
		assertThat(Raw.get(earshot, this.link.path(address))).startsWith("HTTP/1.1 200").contains("--size: 0.80;");
	}

	@Test
	void itsPreviewIgnoresItToo() throws IOException {
		assertThat(Raw.get(earshot, "/share/preview/overlay?size=150%&look=tower",
				"Cookie: EARSHOT=" + this.link.owner().session()))
			.startsWith("HTTP/1.1 200")
			.contains("data-look=\"tower\"");
	}

	@Test
	void itsOwnersStyleIsAFileAndNothingElse() {
		options(Map.of("overlay.css", HARMFUL));
		Page style = style("");
		assertThat(style.body()).startsWith(":root { --size: 1.00; }").contains(HARMFUL);
		assertThat(style.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
		assertThat(style.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(overlay("").body()).doesNotContain("alert(1)");
	}

	@Test
	void nobodyElseBringsStyle() {
		assertThat(style("?css=p%7B%7D").body()).doesNotContain("p{}");
		assertThat(this.link.owner().get("/share/preview/overlay.css?css=p%7B%7D").body()).contains("p{}");
	}

	@Test
	void wordsStayWords() {
		earshot.spotify().listener().play(Catalogue.INVENTORY);
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(overlay("").body()).contains("(Parts I to IV)", "title=\"A Complete");
		});
	}

	@Test
	void hidesAtFirstWhereNothingPlays() {
		earshot.spotify().listener().stop();
		Impatience.lookNow(earshot.program());
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(overlay("").body()).contains("class=\"away\"").doesNotContain("Harbor Lights, Low Tide</a>");
		});
		assertThat(overlay("?hide-idle=no").body()).contains("Nothing is playing").doesNotContain("class=\"away\"");
	}

	@Test
	void tellsNobodyWhatWasHeardLast() {
		earshot.spotify().listener().stop();
		await().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			assertThat(overlay("").body()).contains("data-state=\"nothing\"").doesNotContain("Harbor Lights");
		});
	}

	@Test
	void theOwnerHasAPreviewThatNobodyElseMayFrame() {
		Page preview = this.link.owner().get("/share/preview/overlay?look=tower&css=p%7B%7D");
		assertThat(preview.body()).contains("data-look=\"tower\"", "/share/preview/live",
				"/share/preview/overlay.css?look=tower&amp;css=p%7B%7D");
		assertThat(preview.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
		assertThat(this.audience.get("/share/preview/overlay").status()).isEqualTo(302);
	}

	@Test
	void opensNothingWithoutItsLink() {
		this.link.revoke();
		assertThat(overlay("").status()).isEqualTo(404);
		assertThat(style("").status()).isEqualTo(404);
	}

	private void options(Map<String, String> texts) {
		this.link.change(LinkOptions.DEFAULTS.with(OptionReader.of(texts)), Output.OVERLAY);
	}

	private Page overlay(String query) {
		return this.audience.get(this.link.path("overlay") + query);
	}

	private Page style(String query) {
		return this.audience.get(this.link.path("overlay.css") + query);
	}

}
