package dev.earshot;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.earshot.playback.PlaybackChanged;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final JavaClasses EARSHOT = new ClassFileImporter().withImportOption(new WrittenClasses())
		.importPackages("dev.earshot");

	private static final JavaClasses CROOKED = new ClassFileImporter().importPackages("dev.earshot.crooked");

	private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
		.importPackages("dev.earshot");

	private static final ArchRule ONE_PLACE_OPENS_STREAMS = noClasses().that()
		.resideOutsideOfPackage("dev.earshot.live..")
		.should()
		.dependOnClassesThat()
		.haveSimpleName("SseEmitter");

	// What is stored, and the file format of backups.
	private static final ArchRule TWO_PLACES_ENCRYPT = noClasses().that()
		.resideOutsideOfPackages("dev.earshot.storage..", "dev.earshot.backup.age")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("javax.crypto..", "org.springframework.security.crypto..");

	private static final ArchRule FIVE_PLACES_KNOW_OAUTH = noClasses().that()
		.resideOutsideOfPackages("dev.earshot.oauth..", "dev.earshot.spotify.accounts", "dev.earshot.account..",
				"dev.earshot.setup", "dev.earshot.providers..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.security.oauth2..");

	private static final ArchRule PAYLOADS_ARE_TRANSLATED_AT_THE_DOOR = noClasses().that()
		.resideOutsideOfPackage("dev.earshot.spotify..")
		.and()
		.haveSimpleNameEndingWith("Controller")
		.and()
		.doNotHaveSimpleName("ProfileController")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.earshot.spotify.payload");

	private static final ArchRule ONE_PLACE_CALLS_THE_WEB_API = noClasses().that()
		.resideOutsideOfPackages("dev.earshot.spotify.http", "dev.earshot.spotify.accounts", "dev.earshot.oauth",
				"dev.earshot.account.login", "dev.earshot.providers..")
		.should()
		.dependOnClassesThat()
		.haveSimpleName("RestClient");

	// A path of its own would leave the one below which everything may be; a redirect
	// strategy does not, and these two know the whole address.
	private static final ArchRule REDIRECTS_STAY_BELOW_THE_PUBLIC_PATH = noClasses().that()
		.doNotHaveSimpleName("LoginConfigurer")
		.and()
		.doNotHaveSimpleName("LoopbackRedirect")
		.should()
		.callMethod(HttpServletResponse.class, "sendRedirect", String.class);

	// The build generates the bean definitions for one answer of each condition.
	private static final ArchRule ONE_MODULE_HAS_CONDITIONS = noClasses().that()
		.resideOutsideOfPackage("dev.earshot.nodes..")
		.should()
		.dependOnClassesThat()
		.haveNameMatching("org\\.springframework\\..*\\.(Conditional.*|Condition|Profile)");

	// Others would be called as late as the one that tells other nodes.
	private static final ArchRule CHANGES_ARE_HANDLED_BEFORE_OTHER_NODES_HEAR_OF_THEM = methods().that()
		.areAnnotatedWith(EventListener.class)
		.and()
		.haveRawParameterTypes(PlaybackChanged.class)
		.and()
		.areDeclaredInClassesThat()
		.resideOutsideOfPackage("dev.earshot.playback..")
		.should()
		.beAnnotatedWith(Order.class);

	private static final ArchRule PACKAGES_FORM_NO_CIRCLE = SlicesRuleDefinition.slices()
		.matching("dev.earshot.(**)")
		.should()
		.beFreeOfCycles();

	private static final ArchRule NAMES_COME_FROM_THE_SUBJECT = noClasses().should()
		.haveSimpleNameEndingWith("Impl")
		.orShould()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Dto");

	@Test
	void onePlaceOpensStreams() {
		holds(ONE_PLACE_OPENS_STREAMS);
	}

	@Test
	void changesAreHandledBeforeOtherNodesHearOfThem() {
		holds(CHANGES_ARE_HANDLED_BEFORE_OTHER_NODES_HEAR_OF_THEM);
	}

	@Test
	void oneModuleHasConditions() {
		holds(ONE_MODULE_HAS_CONDITIONS);
	}

	@Test
	void twoPlacesEncrypt() {
		holds(TWO_PLACES_ENCRYPT);
	}

	@Test
	void oauthIsKnownToThoseWhoNeedItOnly() {
		holds(FIVE_PLACES_KNOW_OAUTH);
	}

	@Test
	void onePlaceCallsTheWebApi() {
		holds(ONE_PLACE_CALLS_THE_WEB_API);
	}

	@Test
	void controllersDoNotSeeWhatSpotifySends() {
		holds(PAYLOADS_ARE_TRANSLATED_AT_THE_DOOR);
	}

	@Test
	void redirectsStayBelowThePublicPath() {
		holds(REDIRECTS_STAY_BELOW_THE_PUBLIC_PATH);
	}

	@Test
	void packagesFormNoCircle() {
		holds(PACKAGES_FORM_NO_CIRCLE);
	}

	@Test
	void namesComeFromTheSubject() {
		holds(NAMES_COME_FROM_THE_SUBJECT);
	}

	@Test
	void noTwoTypesShareAName() {
		assertThat(types()).extracting(JavaClass::getSimpleName).doesNotHaveDuplicates();
	}

	@Test
	void noPackageHoldsMoreThan25Types() {
		assertThat(types().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
			.allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(25));
	}

	// The records of Spotify's answers have Spotify's names.
	private static Stream<JavaClass> types() {
		return EARSHOT.stream()
			.filter(JavaClass::isTopLevelClass)
			.filter((type) -> !type.getSimpleName().equals("package-info"))
			.filter((type) -> !type.getPackageName().equals("dev.earshot.spotify.payload"));
	}

	@Test
	void nothingWritesToStandardStreams() {
		holds(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		holds(GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
	}

	@Test
	void mavenFindsOneProgramToStartAmongTheTests() {
		assertThat(TESTS).filteredOn(ArchitectureTests::isProgram)
			.extracting(JavaClass::getSimpleName)
			.containsExactly("TestEarshot");
	}

	private static boolean isProgram(JavaClass type) {
		return type.getMethods()
			.stream()
			.anyMatch(
					(method) -> method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC));
	}

	// A rule that a crooked class does not break would let anything through.
	private static void holds(ArchRule rule) {
		assertThat(rule.evaluate(CROOKED).hasViolation()).isTrue();
		rule.check(EARSHOT);
	}

}
