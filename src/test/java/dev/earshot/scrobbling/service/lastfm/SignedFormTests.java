package dev.earshot.scrobbling.service.lastfm;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignedFormTests {

	@Test
	void isSignedByTheSumOfItsSortedParametersAndTheSecret() {
		SignedForm form = new SignedForm(
				Map.of("token", "xxxxxxx", "method", "auth.getSession", "api_key", "xxxxxxxxxx"), "mysecret");
		assertThat(form.signature()).isEqualTo("e2c6398b3e8417a9662d82953b04a47a");
	}

	@Test
	void sortsByCharactersAndNotByNumbers() {
		SignedForm form = new SignedForm(Map.of("artist[1]", "Ü", "artist[10]", "B", "artist[0]", "A", "track[0]", "水"),
				"mysecret");
		assertThat(form.signature()).isEqualTo("52591a879b0495e46264040d5ca755fd");
	}

	@Test
	void isEncodedInUtf8WithTheFormatOfTheAnswer() {
		SignedForm form = new SignedForm(Map.of("artist[0]", "Ü & = +"), "mysecret");
		assertThat(form.encoded()).matches("api_sig=[0-9a-f]{32}&artist%5B0%5D=%C3%9C\\+%26\\+%3D\\+%2B&format=json");
	}

	@Test
	void doesNotHoldTheSecret() {
		assertThat(new SignedForm(Map.of("method", "auth.getSession"), "mysecret").encoded())
			.doesNotContain("mysecret");
	}

}
