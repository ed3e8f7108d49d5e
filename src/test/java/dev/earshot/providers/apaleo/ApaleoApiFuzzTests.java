package dev.earshot.providers.apaleo;

import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.RefusedException;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import dev.earshot.oauth.BearerToken;
import dev.earshot.providers.http.AnsweringProvider;
import dev.earshot.providers.http.LocalProviders;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApaleoApiFuzzTests {

	private static final BearerToken TOKEN = new BearerToken("a token");

	private static final byte[] DISCOVERY = "{\"userinfo_endpoint\":\"https://identity.apaleo.com/u\"}".getBytes();

	private final AnsweringProvider http = new AnsweringProvider();

	private final ApaleoApi api = new ApaleoApi(this.http, LocalProviders.addresses(),
			new ApaleoProperties("https://api.apaleo.com", "https://identity.apaleo.com"));

	@MethodSource
	@FuzzTest
	void anAccountIsKnownOrRefused(byte[] input) {
		Choice choice = Choice.of(input, 4);
		boolean isDiscovery = choice.number() == 3;
		this.http.with((path) -> (path.startsWith("/.well-known") && !isDiscovery) ? DISCOVERY : choice.rest());
		try {
			read(choice.number());
		}
		catch (RefusedException ex) {
			assertThat(ex.refusal().code()).isNotBlank();
		}
	}

	private void read(int kind) {
		switch (kind) {
			case 0 -> assertThat(this.api.person(TOKEN).subject()).isNotBlank();
			case 1 -> assertThat(this.api.account(TOKEN).code()).isNotBlank();
			case 2 -> check(this.api.properties(TOKEN));
			default -> assertThat(this.api.revocationAddress()).hasNoFragment().hasNoUserInfo();
		}
	}

	private static void check(List<HotelProperty> properties) {
		assertThat(properties).hasSizeLessThanOrEqualTo(200)
			.allSatisfy((property) -> assertThat(property.id()).isNotBlank());
	}

	static Stream<byte[]> anAccountIsKnownOrRefused() {
		return Seeds.withChoices(4, Seeds.of("{\"sub\":\"1\",\"account_code\":\"ABCD\"}", """
				{"code":"ABCD","name":"Harbor Hotels","type":"Live","location":{"city":"Bern"}}""", """
				{"properties":[{"id":"BER","name":"Bern","isTemplate":false,"location":{"city":"Bern"}},{"id":"T",
				"isTemplate":true},null]}""", "{\"revocation_endpoint\":\"https://identity.apaleo.com/r\"}", ""));
	}

}
