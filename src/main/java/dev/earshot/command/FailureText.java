package dev.earshot.command;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.storage.StorageUnusable;
import org.slf4j.Logger;

/**
 * Tells the person at the terminal why a command failed and what to do, without a stack
 * trace unless nobody expected it.
 *
 * @param messages the message file that has the texts of refusals
 */
record FailureText(ResourceBundle messages) {

	static FailureText of(String module) {
		return new FailureText(ResourceBundle.getBundle("messages/" + module, Locale.ROOT));
	}

	void log(Logger logger, Throwable failure) {
		Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.map(this::text)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.ifPresentOrElse(logger::error, () -> logger.error("The command failed.", failure));
	}

	// Empty for what nobody expected.
	private String text(Throwable failure) {
		return switch (failure) {
			case RefusedException refused -> text(refused.refusal());
			case StorageUnusable unusable -> unusable.getMessage() + " " + unusable.remedy();
			default -> "";
		};
	}

	String text(Refusal refusal) {
		String code = "refusal." + refusal.code();
		return this.messages.getString(code) + " " + this.messages.getString(code + ".next");
	}

}
