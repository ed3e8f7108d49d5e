package dev.earshot.browser;

import java.util.Map;

import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class ApaleoBrowserTests {

	private static final String SECOND_SECRET = "second-secret-of-earshot";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void isRegisteredLinkedAndNamedOnADisplay() {
		Tab tab = register(browsing.owner());
		tab.press(Texts.of("apaleo.probe")).sees(Texts.of("apaleo.probe.earshot"));
		tab.open("/profile").press(Texts.of("apaleo.section.open")).press(Texts.of("apaleo.link.now"));
		tab.press("Allow").isAt("/profile/apaleo").sees(Texts.of("notice.apaleo-linked"));
		tab.find("input[value=HBR]").check();
		tab.press(Texts.of("apaleo.properties.save")).sees(Texts.of("notice.apaleo-property"));
		earshot.spotify().listener().play(Catalogue.HARBOR_LIGHTS);
		tab.open(display()).sees(Texts.of("display.place", "Harbour Rooms West"));
	}

	@Test
	void isNotLinkedIfSomebodyCancels() {
		Tab tab = register(browsing.owner());
		tab.open("/profile/apaleo").press(Texts.of("apaleo.link.now")).press("Cancel");
		tab.isAt("/profile/apaleo").sees(Texts.of("refusal.provider-denied"));
		assertThat(tab.find("dl.pairs").count()).isOne();
	}

	@Test
	void refusesACustomAppBesideTheField() {
		Tab tab = fill(browsing.owner(), ApaleoStandIn.SIMPLE_CLIENT_ID).press(Texts.of("apaleo.submit"));
		tab.sees(Texts.of("apaleo.clientId.simple"));
		assertThat(tab.find("#clientId").inputValue()).isEqualTo(ApaleoStandIn.SIMPLE_CLIENT_ID);
		assertThat(tab.find("#description").inputValue()).isEqualTo("first");
	}

	@Test
	void triesANewSecretBeforeTheOldOneIsDeleted() {
		Tab tab = addSecret(register(browsing.owner())).sees(Texts.of("refusal.provider-client"));
		earshot.apaleo().addSecret(SECOND_SECRET);
		addSecret(tab).sees(Texts.of("notice.apaleo-secret-added"));
		tab.press(Texts.of("apaleo.secrets.use.which", "second")).sees(Texts.of("notice.apaleo-secret-used"));
		tab.press(Texts.of("apaleo.secrets.delete.which", "first")).sees(Texts.of("notice.apaleo-secret-deleted"));
		assertThat(tab.find(".person-name").allInnerTexts()).singleElement().asString().startsWith("second");
	}

	private static Tab addSecret(Tab tab) {
		tab.find("#newDescription").fill("second");
		return tab.fill(Texts.of("apaleo.secrets.new"), SECOND_SECRET).press(Texts.of("apaleo.secrets.add"));
	}

	private static Tab register(Tab tab) {
		fill(tab, ApaleoStandIn.CLIENT_ID);
		return tab.press(Texts.of("apaleo.submit")).sees(Texts.of("apaleo.secrets.inUse"));
	}

	private static Tab fill(Tab tab, String clientId) {
		tab.open("/admin/providers/apaleo").fill(Texts.of("apaleo.clientId"), clientId);
		return tab.fill(Texts.of("apaleo.clientSecret"), ApaleoStandIn.SECRET)
			.fill(Texts.of("apaleo.description"), "first");
	}

	private static String display() {
		LinkOptions options = LinkOptions.DEFAULTS.with(OptionReader.of(Map.of("display.heading", "yes")));
		return "/s/" + TestLink.issue(earshot, Output.DISPLAY, options, null).token().value() + "/screen";
	}

}
