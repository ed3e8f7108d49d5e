package dev.earshot.providers.apaleo.registration;

import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApaleoFormTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@ParameterizedTest
	@ValueSource(strings = { "SDXE-AC-EARSHOT", "  SDXE-AC-MY_APP2\n", "another-form-of-id" })
	void acceptsWhatApaleoShowsWithBlanksAround(String clientId) {
		assertThat(violations(new ApaleoForm(clientId, " secret ", "first"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', secret, first", "SDXE AC EARSHOT, secret, first", "SDXE-AC-X, '', first",
			"SDXE-AC-X, two words, first", "SDXE-AC-X, secret, ' '" })
	void refusesWhatIsMissingOrHasBlanksInside(String clientId, String secret, String description) {
		assertThat(violations(new ApaleoForm(clientId, secret, description))).hasSize(1);
	}

	@Test
	void refusesTheIdOfASimpleClientWithItsOwnSentence() {
		ApaleoForm form = new ApaleoForm("SDXE-SP-EARSHOT", "secret", "first");
		assertThat(violations(form)).singleElement()
			.returns("clientId", (violation) -> violation.getPropertyPath().toString());
		assertThat(form.isSimpleClient()).isTrue();
		assertThat(new ApaleoForm("SDXE-AC-SP-X", "secret", "first").isSimpleClient()).isFalse();
	}

	@Test
	void refusesADescriptionThatIsTooLong() {
		assertThat(this.validator.validate(new SecretForm("secret", "x".repeat(60)))).isEmpty();
		assertThat(this.validator.validate(new SecretForm("secret", "x".repeat(61)))).hasSize(1);
	}

	private Set<ConstraintViolation<ApaleoForm>> violations(ApaleoForm form) {
		return this.validator.validate(form);
	}

}
