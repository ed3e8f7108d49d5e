package dev.earshot.providers.apaleo.registration;

import dev.earshot.core.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A further secret as entered. The text form hides it.
 */
record SecretForm(@Pattern(regexp = SecretForm.SECRET) String newSecret,
		@NotBlank @Size(max = SecretForm.MAX_DESCRIPTION) String newDescription) {

	static final String SECRET = "[!-~]{1,500}";

	static final int MAX_DESCRIPTION = 60;

	SecretForm(@Nullable String newSecret, @Nullable String newDescription) {
		this.newSecret = OneLine.of(newSecret);
		this.newDescription = OneLine.of(newDescription);
	}

	static SecretForm empty() {
		return new SecretForm(null, null);
	}

	@Override
	public String toString() {
		return "SecretForm[newDescription=" + this.newDescription + "]";
	}

}
