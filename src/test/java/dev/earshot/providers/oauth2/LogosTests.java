package dev.earshot.providers.oauth2;

import java.util.Arrays;
import java.util.HexFormat;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OAuth2StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogosTests {

	private static final OAuth2StandIn standIn = OAuth2StandIn.start();

	private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

	private final String address = standIn.address("/logo");

	private final Logos logos = new Logos(LocalProviders.http());

	@BeforeEach
	void startOver() {
		standIn.reset();
	}

	@AfterAll
	static void close() {
		standIn.close();
	}

	@ParameterizedTest
	@CsvSource({ "89504e470d0a1a0a00, image/png", "ffd8ffe000, image/jpeg", "47494638396100, image/gif" })
	void areOfThreeKinds(String file, String mediaType) {
		standIn.answer("/logo", HexFormat.of().parseHex(file));
		assertThat(this.logos.find(this.address, null)).returns(mediaType, Logo::mediaType)
			.returns(HexFormat.of().parseHex(file), Logo::bytes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "" })
	void areNothingThatCouldHoldAScript(String file) {
		standIn.answer("/logo", 200, "image/png", file);
		assertRefused();
	}

	@Test
	void areNotLarge() {
		standIn.answer("/logo", Arrays.copyOf(PNG, 64 * 1024 + 1));
		assertRefused();
	}

	@Test
	void areReadOnce() {
		standIn.answer("/logo", PNG);
		Logo found = this.logos.find(this.address, null);
		assertThat(this.logos.find(this.address, found)).isEqualTo(found);
		assertThat(standIn.calls("/logo")).isOne();
	}

	@Test
	void areGoneWithTheirAddress() {
		standIn.answer("/logo", PNG);
		assertThat(this.logos.find("", this.logos.find(this.address, null))).isNull();
	}

	private void assertRefused() {
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> this.logos.find(this.address, null))
			.returns(ProviderRefusal.PROVIDER_LOGO, ProviderRefused::refusal);
	}

}
